package io.github.rasm.vector;

import io.github.rasm.internal.normalize.FoldTable;
import io.github.rasm.internal.normalize.Kernel;
import io.github.rasm.internal.normalize.KernelProvider;
import java.util.List;
import jdk.incubator.vector.ShortVector;

/**
 * Offers what the vector API of this JVM can do: the kernels of {@code VectorKernelProvider} from
 * JDK 21 on, {@link BareKernel} before.
 */
public final class VersionedKernelProvider implements KernelProvider {
  private static final String API = "jdk.incubator.vector";

  /** The first JDK that compresses vectors, and is supported for long. */
  private static final int COMPRESSES_FROM = 21;

  /** By name: a JDK before that one cannot compile it. */
  private static final String COMPRESSING = "io.github.rasm.vector.VectorKernelProvider";

  /** Makes the provider; called by {@link java.util.ServiceLoader}. */
  public VersionedKernelProvider() {}

  @Override
  public List<Kernel> kernels(FoldTable table, String name) {
    if (ModuleLayer.boot().findModule(API).isEmpty()) {
      return List.of();
    }
    if (BareKernel.NAME.equals(name)) {
      return List.of(new BareKernel(table));
    }
    if (Runtime.version().feature() >= COMPRESSES_FROM) {
      try {
        KernelProvider compressing =
            (KernelProvider) Class.forName(COMPRESSING).getDeclaredConstructor().newInstance();
        return compressing.kernels(table, name);
      } catch (ReflectiveOperationException builtByOlderJdk) {
        // The one kernel that it has then is as good here.
      }
    }
    return name == null ? Bare.kernels(table) : List.of();
  }

  /** Apart, so that no class of the vector API is touched before it is known to be there. */
  private static final class Bare {
    /** With shorter vectors than these it does not pay. */
    private static final int SHORTEST_BITS = 256;

    static List<Kernel> kernels(FoldTable table) {
      boolean pays = ShortVector.SPECIES_PREFERRED.vectorBitSize() >= SHORTEST_BITS;
      return pays ? List.of(new BareKernel(table)) : List.of();
    }
  }
}
