package io.github.rasm.internal.normalize;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * Chooses the kernels of a table. The system property {@value #PROPERTY} asks for one by name, and
 * it is an error if it cannot be had; {@value #TABLE} asks for none.
 */
final class Kernels {
  static final String PROPERTY = "rasm.kernel";
  static final String TABLE = "table";

  /** Length of text that goes through a table before the first look for a kernel. */
  static final long SOUGHT_FROM = System.getProperty(PROPERTY) == null ? 1 << 22 : 0;

  private Kernels() {}

  /** Looks for kernels. One that is asked for is used at once, another if it wins a trial. */
  static void seek(FoldTable table) {
    String name = System.getProperty(PROPERTY);
    if (TABLE.equals(name)) {
      return;
    }
    List<Kernel> kernels = find(table, name);
    if (name != null) {
      if (kernels.isEmpty()) {
        throw new IllegalStateException(PROPERTY + "=" + name + ": no such kernel in this JVM");
      }
      table.use(kernels.get(0), kernels.get(0));
    } else if (!kernels.isEmpty()) {
      KernelTrial.start(table, kernels);
    }
  }

  private static List<Kernel> find(FoldTable table, String name) {
    ClassLoader loader = Kernels.class.getClassLoader();
    Iterator<KernelProvider> providers =
        ServiceLoader.load(KernelProvider.class, loader).iterator();
    List<Kernel> kernels = new ArrayList<>();
    while (true) {
      try {
        if (!providers.hasNext()) {
          return kernels;
        }
        kernels.addAll(providers.next().kernels(table, name));
      } catch (ServiceConfigurationError | LinkageError unusable) {
        // Made for a newer JVM, or for one started with other modules: the table loops do it all.
      }
    }
  }
}
