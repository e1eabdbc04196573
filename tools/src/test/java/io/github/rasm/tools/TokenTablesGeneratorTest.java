package io.github.rasm.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TokenTablesGeneratorTest {
  private static final String COMMAND = "mvn -pl tools -am test -Drasm.tables.write=true";

  @Test
  void theFileInTheTreeIsWhatTheGeneratorWrites() throws IOException {
    Path root = Path.of(System.getProperty("rasm.root", ".."));
    if (Boolean.getBoolean("rasm.tables.write")) {
      TokenTablesGenerator.main(new String[] {root.toString()});
      fail("wrote " + TokenTablesGenerator.TARGET + "; run again without the flag");
    }
    assertEquals(
        TokenTablesGenerator.generate(),
        Files.readString(root.resolve(TokenTablesGenerator.TARGET)),
        "the table file is out of date; regenerate it by: " + COMMAND);
  }
}
