package io.github.rasm.internal.normalize;

import java.util.List;

/** Makes kernels; found by {@link java.util.ServiceLoader}. */
public interface KernelProvider {
  /**
   * Returns the kernels for a table that run in this JVM and may pay on this machine, the most
   * promising first.
   *
   * @param name the kernel asked for by name, which is then the only one, whether it pays or not;
   *     null to leave the choice to the provider
   */
  List<Kernel> kernels(FoldTable table, String name);
}
