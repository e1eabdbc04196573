package io.github.rasm.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes down the machine, the system and the commit of a run, beside its results. */
public final class Environment {
  private Environment() {}

  /** Writes a JSON file; arguments: its name, and the commit. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("expected: FILE COMMIT");
    }
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(Path.of(args[0]).toFile(), capture(args[1]));
  }

  private static Map<String, String> capture(String commit) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("CPU", cpu() + ", " + Runtime.getRuntime().availableProcessors() + " cores");
    facts.put(
        "OS",
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + " "
            + System.getProperty("os.arch"));
    facts.put("Commit", commit);
    facts.put("Date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    facts.put("Load before", load < 0 ? "unknown" : String.format(Locale.ROOT, "%.2f", load));
    return facts;
  }

  private static String cpu() {
    try {
      Path info = Path.of("/proc/cpuinfo");
      if (Files.isReadable(info)) {
        List<String> lines = Files.readAllLines(info);
        // A virtual machine may hide the full name; family and model tell the generation.
        return String.format(
            Locale.ROOT,
            "%s (family %s, model %s, %s MHz)",
            value(lines, "model name"),
            value(lines, "cpu family"),
            value(lines, "model"),
            value(lines, "cpu MHz"));
      }
      if (System.getProperty("os.name").startsWith("Mac")) {
        Process process = new ProcessBuilder("sysctl", "-n", "machdep.cpu.brand_string").start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      }
    } catch (IOException e) {
      return "unknown";
    }
    return System.getenv().getOrDefault("PROCESSOR_IDENTIFIER", "unknown");
  }

  private static String value(List<String> lines, String key) {
    for (String line : lines) {
      int colon = line.indexOf(':');
      if (colon > 0 && line.substring(0, colon).strip().equals(key)) {
        return line.substring(colon + 1).strip();
      }
    }
    return "unknown";
  }
}
