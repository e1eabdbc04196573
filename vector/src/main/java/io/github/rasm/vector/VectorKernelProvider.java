package io.github.rasm.vector;

import io.github.rasm.internal.normalize.FoldTable;
import io.github.rasm.internal.normalize.Kernel;
import io.github.rasm.internal.normalize.KernelProvider;
import java.util.List;
import jdk.incubator.vector.ShortVector;

/**
 * Offers a kernel for each length of vectors that the processor has and that can pay, in JVMs from
 * 21 on.
 */
public final class VectorKernelProvider implements KernelProvider {
  private static final String API = "jdk.incubator.vector";

  /** Makes the provider; {@link VersionedKernelProvider} calls it by name. */
  public VectorKernelProvider() {}

  @Override
  public List<Kernel> kernels(FoldTable table, String name) {
    if (ModuleLayer.boot().findModule(API).isEmpty()) {
      return List.of();
    }
    if (name == null) {
      return Widest.kernels(table);
    }
    return switch (name) {
      case VectorKernel512.NAME -> List.of(new VectorKernel512(table));
      case VectorKernel256.NAME -> List.of(new VectorKernel256(table));
      default -> List.of();
    };
  }

  /** Apart, so that no class of the vector API is touched before it is known to be there. */
  private static final class Widest {
    /** Vectors longer than the processor's would be emulated, a thousand times slower. */
    static List<Kernel> kernels(FoldTable table) {
      int bits = ShortVector.SPECIES_PREFERRED.vectorBitSize();
      if (bits >= 512) {
        return List.of(new VectorKernel512(table), new VectorKernel256(table));
      }
      return bits >= 256 ? List.of(new VectorKernel256(table)) : List.of();
    }
  }
}
