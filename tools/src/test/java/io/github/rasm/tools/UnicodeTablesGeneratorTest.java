package io.github.rasm.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class UnicodeTablesGeneratorTest {
  private static final String COMMAND = "mvn -pl tools -am test -Drasm.tables.write=true";

  @Test
  void theFileInTheTreeIsWhatTheGeneratorWrites() throws IOException {
    Path root = Path.of(System.getProperty("rasm.root", ".."));
    if (Boolean.getBoolean("rasm.tables.write")) {
      UnicodeTablesGenerator.main(new String[] {root.toString()});
      fail("wrote " + UnicodeTablesGenerator.TARGET + "; run again without the flag");
    }
    assertEquals(
        UnicodeTablesGenerator.generate(),
        Files.readString(root.resolve(UnicodeTablesGenerator.TARGET)),
        "the table file is out of date; regenerate it by: " + COMMAND);
  }
}
