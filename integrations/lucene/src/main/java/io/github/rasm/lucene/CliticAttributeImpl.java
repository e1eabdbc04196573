package io.github.rasm.lucene;

import io.github.rasm.SegmentRole;
import java.util.Arrays;
import java.util.Objects;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeReflector;

/** Implementation of {@link CliticAttribute}; found by Lucene by its name. */
public final class CliticAttributeImpl extends AttributeImpl implements CliticAttribute {
  private static final SegmentRole[] ROLES = SegmentRole.values();

  /** Fields of one segment in {@link #fields}: offsets, ordinal of the role, end of the form. */
  private static final int START = 0;

  private static final int END = 1;
  private static final int ROLE = 2;
  private static final int FORM_END = 3;
  private static final int SIZE = 4;

  private int[] fields = new int[4 * SIZE];

  /** The forms of all segments, one after another; {@link #formsLength} units are filled. */
  private char[] forms = new char[32];

  private int formsLength;

  private int count;

  /** Creates an attribute without segments. */
  public CliticAttributeImpl() {}

  /** Adds a segment behind the others; its form is {@code form[from, from + length)}. */
  void add(int start, int end, SegmentRole role, char[] form, int from, int length) {
    int at = count++ * SIZE;
    fields = ArrayUtil.grow(fields, at + SIZE);
    forms = ArrayUtil.grow(forms, formsLength + length);
    System.arraycopy(form, from, forms, formsLength, length);
    formsLength += length;
    fields[at + START] = start;
    fields[at + END] = end;
    fields[at + ROLE] = role.ordinal();
    fields[at + FORM_END] = formsLength;
  }

  @Override
  public int segmentCount() {
    return count;
  }

  @Override
  public int segmentStart(int i) {
    return field(i, START);
  }

  @Override
  public int segmentEnd(int i) {
    return field(i, END);
  }

  @Override
  public SegmentRole segmentRole(int i) {
    return ROLES[field(i, ROLE)];
  }

  @Override
  public String segmentForm(int i) {
    int start = formStart(i);
    return new String(forms, start, field(i, FORM_END) - start);
  }

  @Override
  public void appendForm(int i, CharTermAttribute term) {
    int start = formStart(i);
    int length = field(i, FORM_END) - start;
    int before = term.length();
    System.arraycopy(forms, start, term.resizeBuffer(before + length), before, length);
    term.setLength(before + length);
  }

  private int formStart(int i) {
    return i == 0 ? 0 : field(i - 1, FORM_END);
  }

  private int field(int i, int field) {
    return fields[Objects.checkIndex(i, count) * SIZE + field];
  }

  @Override
  public void clear() {
    count = 0;
    formsLength = 0;
  }

  @Override
  public void copyTo(AttributeImpl target) {
    CliticAttributeImpl other = (CliticAttributeImpl) target;
    other.fields = ArrayUtil.grow(other.fields, count * SIZE);
    System.arraycopy(fields, 0, other.fields, 0, count * SIZE);
    other.forms = ArrayUtil.grow(other.forms, formsLength);
    System.arraycopy(forms, 0, other.forms, 0, formsLength);
    other.formsLength = formsLength;
    other.count = count;
  }

  @Override
  public CliticAttributeImpl clone() {
    CliticAttributeImpl copy = (CliticAttributeImpl) super.clone();
    copy.fields = Arrays.copyOf(fields, count * SIZE);
    copy.forms = Arrays.copyOf(forms, formsLength);
    return copy;
  }

  @Override
  public void reflectWith(AttributeReflector reflector) {
    StringBuilder segments = new StringBuilder();
    for (int i = 0; i < count; i++) {
      segments.append(i == 0 ? "" : " ").append(segmentForm(i)).append('/').append(segmentRole(i));
    }
    reflector.reflect(CliticAttribute.class, "segments", segments.toString());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CliticAttributeImpl a
        && count == a.count
        && Arrays.equals(fields, 0, count * SIZE, a.fields, 0, count * SIZE)
        && Arrays.equals(forms, 0, formsLength, a.forms, 0, a.formsLength);
  }

  @Override
  public int hashCode() {
    int hash = count;
    for (int i = 0; i < formsLength; i++) {
      hash = 31 * hash + forms[i];
    }
    for (int i = 0; i < count * SIZE; i++) {
      hash = 31 * hash + fields[i];
    }
    return hash;
  }
}
