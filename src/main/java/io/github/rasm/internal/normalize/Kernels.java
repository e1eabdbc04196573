package io.github.rasm.internal.normalize;

import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * Chooses the kernel of a table. The system property {@value #PROPERTY} asks for one by name, and
 * it is an error if it cannot be had; {@value #TABLE} asks for none.
 */
final class Kernels {
  static final String PROPERTY = "rasm.kernel";
  static final String TABLE = "table";

  /** Length of text that goes through a table before the first look for a kernel. */
  static final long SOUGHT_FROM = System.getProperty(PROPERTY) == null ? 1 << 22 : 0;

  private Kernels() {}

  /** Looks for a kernel. One that is asked for is used at once, another if it wins a trial. */
  static void seek(FoldTable table) {
    String name = System.getProperty(PROPERTY);
    if (TABLE.equals(name)) {
      return;
    }
    Kernel kernel = find(table, name);
    if (name != null) {
      if (kernel == null) {
        throw new IllegalStateException(PROPERTY + "=" + name + ": no such kernel in this JVM");
      }
      table.use(kernel, kernel);
    } else if (kernel != null) {
      KernelTrial.start(table, kernel);
    }
  }

  private static Kernel find(FoldTable table, String name) {
    ClassLoader loader = Kernels.class.getClassLoader();
    Iterator<KernelProvider> providers =
        ServiceLoader.load(KernelProvider.class, loader).iterator();
    while (true) {
      try {
        if (!providers.hasNext()) {
          return null;
        }
        Kernel kernel = providers.next().kernel(table, name);
        if (kernel != null) {
          return kernel;
        }
      } catch (ServiceConfigurationError | LinkageError unusable) {
        // Made for a newer JVM, or for one started with other modules: the table loops do it all.
      }
    }
  }
}
