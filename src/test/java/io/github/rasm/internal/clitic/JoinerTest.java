package io.github.rasm.internal.clitic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JoinerTest {
  private static void check(String word, String... parts) {
    Joiner joiner = new Joiner();
    for (String part : parts) {
      joiner.append(part.toCharArray(), 0, part.length());
    }
    assertEquals(word, new String(joiner.word(), 0, joiner.length()), String.join("+", parts));
  }

  @Test
  void proclitics() {
    check("وبكتاب", "و", "ب", "كتاب");
    check("وسيكتب", "و", "س", "يكتب");
    check("فكالبحر", "ف", "ك", "ال", "بحر");
    check("أتعلم", "أ", "تعلم");
  }

  @Test
  void lamAndArticle() {
    check("للحكومة", "ل", "الحكومة");
    check("للحكومة", "ل", "ال", "حكومة");
    check("وللحكومة", "و", "ل", "ال", "حكومة");
    check("للغة", "ل", "اللغة");
    check("للغة", "ل", "ال", "لغة");
    check("وللجنة", "و", "ل", "ال", "لجنة");
    check("لله", "ل", "الله");
    check("للذي", "ل", "الذي");
    check("بالله", "ب", "الله");
    check("للغة", "ل", "لغة");
    check("لأحمد", "ل", "أحمد");
  }

  @Test
  void taMarbutaBeforePronoun() {
    check("مدرستهم", "مدرسة", "هم");
    check("وبمدرستنا", "و", "ب", "مدرسة", "نا");
    check("مدرستي", "مدرسة", "ي");
  }

  @Test
  void alefMaksuraBeforePronoun() {
    check("مستواه", "مستوى", "ه");
    check("رآه", "رأى", "ه");
    check("مداها", "مدى", "ها");
    check("ألقاها", "ألقى", "ها");
  }

  @Test
  void prepositionsWithYa() {
    check("عليه", "على", "ه");
    check("إليكم", "إلى", "كم");
    check("اليهم", "الى", "هم");
    check("لديها", "لدى", "ها");
    check("علي", "على", "ي");
    check("لدي", "لدى", "ي");
    check("عليه", "علي", "ه");
    check("علي", "علي", "ي");
    check("في", "في", "ي");
    check("فيه", "في", "ه");
    check("وعلينا", "و", "على", "نا");
  }

  @Test
  void silentAlefBeforePronoun() {
    check("كتبوه", "كتبوا", "ه");
    check("رموهم", "رموا", "هم");
    check("هواه", "هوى", "ه");
  }

  @Test
  void hamzaBeforePronoun() {
    check("لقائه", "لقاء", "ه");
    check("أعضائها", "أعضاء", "ها");
    check("لقائي", "لقاء", "ي");
    check("مبدأه", "مبدأ", "ه");
  }

  @Test
  void fusedNun() {
    check("مما", "من", "ما");
    check("ممن", "من", "من");
    check("عما", "عن", "ما");
    check("عمن", "عن", "من");
    check("مني", "من", "ني");
    check("منا", "من", "نا");
    check("عنا", "عن", "نا");
    check("ألا", "أن", "لا");
    check("بألا", "ب", "أن", "لا");
    check("منه", "من", "ه");
    check("وطننا", "وطن", "نا");
    check("فيما", "في", "ما");
  }

  @Test
  void marksStayWithTheirLetters() {
    check("لِلْحُكُومَة", "لِ", "الْحُكُومَة");
    check("لِلُّغَة", "لِ", "اللُّغَة");
    check("مَدْرَسَتِهُمْ", "مَدْرَسَةِ", "هُمْ");
    check("مستواهُ", "مستوى", "هُ");
    check("كتبوهُ", "كتبواْ", "هُ");
    check("لــلحكومة", "لــ", "الحكومة");
  }

  @Test
  void partsSideBySide() {
    Joiner joiner = new Joiner();
    joiner.appendPlain("ل".toCharArray(), 0, 1);
    joiner.appendPlain("التزام".toCharArray(), 0, 6);
    assertEquals("لالتزام", new String(joiner.word(), 0, joiner.length()));
    joiner.append("ه".toCharArray(), 0, 1);
    assertEquals("لالتزامه", new String(joiner.word(), 0, joiner.length()));
    joiner.reset();
    joiner.append("ال".toCharArray(), 0, 2);
    joiner.append("لغة".toCharArray(), 0, 3);
    assertEquals("اللغة", new String(joiner.word(), 0, joiner.length()));
  }

  @Test
  void emptyPartsChangeNothing() {
    check("مدرسة", "", "مدرسة", "");
    check("", "");
  }
}
