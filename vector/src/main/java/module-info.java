/** Kernels of Rasm on the vector API of the JDK; nothing in it is called by name. */
module io.github.rasm.vector {
  requires io.github.rasm;
  requires jdk.incubator.vector;

  provides io.github.rasm.internal.normalize.KernelProvider with
      io.github.rasm.vector.VersionedKernelProvider;
}
