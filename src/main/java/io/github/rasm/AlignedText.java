package io.github.rasm;

/**
 * A normalized text and the way back to its source.
 *
 * @param text the normalized text
 * @param alignment source ↔ {@code text}, in UTF-16 code units
 */
public record AlignedText(String text, Alignment alignment) {}
