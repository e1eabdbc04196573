package io.github.rasm.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs every benchmark that JMH knows once, with every value of its parameters, on small text. */
class BenchmarksRunTest {
  private static final int SMALL = 3_000;

  @TestFactory
  Stream<DynamicTest> everyBenchmarkGivesItsAnswer() throws ReflectiveOperationException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Class<?> type : benchmarks()) {
      for (Map<String, String> params : combinations(type)) {
        tests.add(
            DynamicTest.dynamicTest(type.getSimpleName() + params, () -> runOnce(type, params)));
      }
    }
    assertFalse(tests.isEmpty());
    return tests.stream();
  }

  private static void runOnce(Class<?> type, Map<String, String> params)
      throws ReflectiveOperationException {
    assumeTrue(
        type != StanfordClitics.class || Stanford.isAvailable(),
        "skipped, since the Stanford model comes with -Pstanford only");
    TextBenchmark benchmark = (TextBenchmark) type.getDeclaredConstructor().newInstance();
    for (Map.Entry<String, String> param : params.entrySet()) {
      Field field = type.getField(param.getKey());
      field.set(benchmark, parsed(field.getType(), param.getValue()));
    }
    TextBenchmark.Size size = new TextBenchmark.Size();
    benchmark.setUp();
    Object made = benchmark.run(size);
    benchmark.tearDown();
    assertTrue(
        made != null && size.chars > SMALL / 4 && size.bytes >= size.chars && size.words > 0);
  }

  /** The list that JMH's annotation processor wrote, so that no benchmark is forgotten here. */
  private static List<Class<?>> benchmarks() throws ReflectiveOperationException {
    List<Class<?>> types = new ArrayList<>();
    for (var entry :
        BenchmarkList.defaultList()
            .getAll(
                OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT),
                List.of())) {
      types.add(Class.forName(entry.getUserClassQName()));
    }
    return types;
  }

  private static List<Map<String, String>> combinations(Class<?> type) {
    List<Map<String, String>> all = List.of(Map.of());
    for (Field field : type.getFields()) {
      Param param = field.getAnnotation(Param.class);
      if (param == null) {
        continue;
      }
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> params : all) {
        for (String value : values(field, param)) {
          Map<String, String> more = new TreeMap<>(params);
          more.put(field.getName(), value);
          longer.add(more);
        }
      }
      all = longer;
    }
    return all;
  }

  private static List<String> values(Field field, Param param) {
    if (field.getName().equals("size")) {
      return List.of(String.valueOf(SMALL));
    }
    List<String> values = List.of(param.value());
    if (!values.equals(List.of(Param.BLANK_ARGS))) {
      return values;
    }
    return Stream.of(field.getType().getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
  }

  private static Object parsed(Class<?> type, String value) {
    if (type == int.class) {
      return Integer.valueOf(value);
    }
    return Stream.of(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(value))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aWrongAnswerFailsTheBenchmark() {
    TextBenchmark wrong =
        new TextBenchmark() {
          @Override
          String text() {
            return "أحمد";
          }

          @Override
          Contender contender(String text) {
            return Contender.ofString(text, "احمد", s -> s, s -> s);
          }
        };
    IllegalStateException e = assertThrows(IllegalStateException.class, wrong::setUp);
    assertTrue(e.getMessage().contains("unit 0: got \"أحمد\""), e.getMessage());
  }

  @Test
  void someStayOutOfMarkedText() throws ReflectiveOperationException {
    Param marked = MarkedChars.class.getField("contender").getAnnotation(Param.class);
    Set<String> left = new TreeSet<>();
    for (CharContender contender : CharContender.values()) {
      left.add(contender.name());
    }
    left.removeAll(List.of(marked.value()));
    // Two would take quadratic time there, and one would be wrong.
    assertEquals(Set.of("LUCENE", "ICU_TRANSLITERATOR", "TABLE_LOOP"), left);
  }
}
