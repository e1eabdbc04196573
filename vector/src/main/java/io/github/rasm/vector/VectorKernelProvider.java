package io.github.rasm.vector;

import io.github.rasm.internal.normalize.FoldTable;
import io.github.rasm.internal.normalize.Kernel;
import io.github.rasm.internal.normalize.KernelProvider;

/**
 * Offers {@link VectorKernel} where it pays. Touches no class of the vector API before it has seen
 * that the JVM has it.
 */
public final class VectorKernelProvider implements KernelProvider {
  private static final String API = "jdk.incubator.vector";

  /** Makes the provider; called by {@link java.util.ServiceLoader}. */
  public VectorKernelProvider() {}

  @Override
  public Kernel kernel(FoldTable table, String name) {
    boolean asked = VectorKernel.NAME.equals(name);
    if (name != null && !asked || ModuleLayer.boot().findModule(API).isEmpty()) {
      return null;
    }
    return asked || VectorKernel.fits() ? new VectorKernel(table) : null;
  }
}
