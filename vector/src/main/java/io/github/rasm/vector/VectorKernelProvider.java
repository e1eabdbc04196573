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
      return Kernels.widest(table);
    }
    return switch (name) {
      case VectorKernel.NAME_512 -> List.of(Kernels.kernel512(table));
      case VectorKernel.NAME_256 -> List.of(Kernels.kernel256(table));
      default -> List.of();
    };
  }

  /** Apart, so that no class of the vector API is touched before it is known to be there. */
  private static final class Kernels {
    static Kernel kernel512(FoldTable table) {
      return new VectorKernel(
          VectorKernel.NAME_512, new CharKernel512(table), new Utf8Kernel512(table));
    }

    static Kernel kernel256(FoldTable table) {
      return new VectorKernel(
          VectorKernel.NAME_256, new CharKernel256(table), new Utf8Kernel256(table));
    }

    /** Vectors longer than the processor's would be emulated, a thousand times slower. */
    static List<Kernel> widest(FoldTable table) {
      int bits = ShortVector.SPECIES_PREFERRED.vectorBitSize();
      if (bits >= 512) {
        return List.of(kernel512(table), kernel256(table));
      }
      return bits >= 256 ? List.of(kernel256(table)) : List.of();
    }
  }
}
