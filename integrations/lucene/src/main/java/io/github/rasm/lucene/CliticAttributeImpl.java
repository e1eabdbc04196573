package io.github.rasm.lucene;

import io.github.rasm.SegmentRole;
import java.util.Arrays;
import java.util.Objects;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
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

  /** The forms of all segments, one after another. */
  private StringBuilder forms = new StringBuilder();

  private int count;

  /** Creates an attribute without segments. */
  public CliticAttributeImpl() {}

  /** Adds a segment behind the others. */
  void add(int start, int end, SegmentRole role, char[] form, int length) {
    int at = count++ * SIZE;
    if (at == fields.length) {
      fields = Arrays.copyOf(fields, 2 * at);
    }
    forms.append(form, 0, length);
    fields[at + START] = start;
    fields[at + END] = end;
    fields[at + ROLE] = role.ordinal();
    fields[at + FORM_END] = forms.length();
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
    return forms.substring(formStart(i), field(i, FORM_END));
  }

  @Override
  public void appendForm(int i, CharTermAttribute term) {
    term.append(forms, formStart(i), field(i, FORM_END));
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
    forms.setLength(0);
  }

  @Override
  public void copyTo(AttributeImpl target) {
    CliticAttributeImpl other = (CliticAttributeImpl) target;
    other.fields = fields.clone();
    other.forms = new StringBuilder(forms);
    other.count = count;
  }

  @Override
  public CliticAttributeImpl clone() {
    CliticAttributeImpl copy = (CliticAttributeImpl) super.clone();
    copyTo(copy);
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
        && forms.compareTo(a.forms) == 0;
  }

  @Override
  public int hashCode() {
    int hash = forms.toString().hashCode();
    for (int i = 0; i < count * SIZE; i++) {
      hash = 31 * hash + fields[i];
    }
    return hash;
  }
}
