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

  /** Module without which no kernel of vectors runs. */
  private static final String API = "jdk.incubator.vector";

  /**
   * System property: length of text that goes through a table before the first look for kernels.
   */
  static final String AFTER = "rasm.kernel.after";

  /** Its value; one that is asked for by name is looked for at once. */
  static final long SOUGHT_FROM =
      System.getProperty(PROPERTY) == null ? Long.getLong(AFTER, 1 << 22) : 0;

  private Kernels() {}

  /** Looks for kernels. One that is asked for is used at once, another if it wins a trial. */
  static void seek(KernelChoice choice) {
    String name = System.getProperty(PROPERTY);
    String asked = PROPERTY + "=" + name;
    if (TABLE.equals(name)) {
      choice.use(null, asked);
      return;
    }
    List<Kernel> kernels = new ArrayList<>();
    boolean provided = find(choice.table, name, kernels);
    boolean found = !kernels.isEmpty();
    if (choice.isUtf8 || choice.table.watchesRepeats()) {
      kernels.removeIf(Kernel::isForBareUtf16);
    }
    if (found && kernels.isEmpty()) {
      String lacks = choice.isUtf8 ? "UTF-8" : "profiles that look for repeats";
      choice.use(null, (name == null ? "" : asked + ": ") + "no kernel here is for " + lacks);
    } else if (name != null) {
      if (kernels.isEmpty()) {
        throw new IllegalStateException(asked + ": no such kernel in this JVM");
      }
      choice.use(kernels.get(0), asked);
    } else if (!kernels.isEmpty()) {
      choice.use(null, "a trial of " + kernels.get(0).name() + " has not ended");
      KernelTrial.start(choice, kernels);
    } else if (!provided) {
      choice.use(null, "no kernel found: rasm-vector is not on the class path or too new");
    } else if (ModuleLayer.boot().findModule(API).isEmpty()) {
      choice.use(null, "the JVM was started without --add-modules " + API);
    } else {
      choice.use(null, "no kernel for the vectors of this processor");
    }
  }

  /** Collects kernels, and returns whether anything provides some. */
  private static boolean find(FoldTable table, String name, List<Kernel> kernels) {
    ClassLoader loader = Kernels.class.getClassLoader();
    Iterator<KernelProvider> providers =
        ServiceLoader.load(KernelProvider.class, loader).iterator();
    boolean provided = false;
    while (true) {
      try {
        if (!providers.hasNext()) {
          return provided;
        }
        KernelProvider provider = providers.next();
        provided = true;
        kernels.addAll(provider.kernels(table, name));
      } catch (ServiceConfigurationError | LinkageError unusable) {
        // Made for a newer JVM, or for one started with other modules: the table loops do it all.
      }
    }
  }
}
