package io.github.rasm.internal.normalize;

/** Makes kernels; found by {@link java.util.ServiceLoader}. */
public interface KernelProvider {
  /**
   * Returns a kernel for a table, or null when none of this provider runs or pays here.
   *
   * @param name the kernel asked for by name, or null to leave the choice to the provider
   */
  Kernel kernel(FoldTable table, String name);
}
