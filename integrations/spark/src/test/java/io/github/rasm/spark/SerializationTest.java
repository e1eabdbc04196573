package io.github.rasm.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rasm.CliticScheme;
import io.github.rasm.Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

/** What travels to the executors is small, and works there as here. */
class SerializationTest {
  private static final UTF8String TEXT = UTF8String.fromString("وقَالَ د. أحمد: نعم. للغة 3.5");

  private static byte[] written(Object object) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] bytes) throws Exception {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }

  @Test
  void functionsAfterTheyWereUsed() throws Exception {
    for (TextFunction function :
        List.of(
            new NormalizeFunction(Profile.SEARCH),
            new SentencesFunction(),
            new TokensFunction(null),
            new TokensFunction(CliticScheme.D3))) {
      Object value = function.apply(TEXT);
      byte[] bytes = written(function);
      assertTrue(bytes.length < 1000, function + " takes " + bytes.length + " bytes");
      TextFunction copy = (TextFunction) read(bytes);
      assertEquals(function, copy);
      assertEquals(function.hashCode(), copy.hashCode());
      assertEquals(value, copy.apply(TEXT));
    }
  }

  @Test
  void expressions() throws Exception {
    TextExpression expression =
        new TextExpression(
            Literal.create(TEXT, org.apache.spark.sql.types.DataTypes.StringType),
            new TokensFunction(CliticScheme.ATB));
    Object value = expression.eval(InternalRow.empty());
    TextExpression copy = (TextExpression) read(written(expression));
    assertEquals(expression, copy);
    assertEquals(value, copy.eval(InternalRow.empty()));
    assertEquals(expression.sql(), copy.sql());
  }
}
