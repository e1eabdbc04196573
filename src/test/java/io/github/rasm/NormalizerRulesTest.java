package io.github.rasm;

import static io.github.rasm.NormalizerOption.ALEF;
import static io.github.rasm.NormalizerOption.COMPOSE;
import static io.github.rasm.NormalizerOption.CONTROLS;
import static io.github.rasm.NormalizerOption.DIGITS_ARABIC;
import static io.github.rasm.NormalizerOption.DIGITS_ASCII;
import static io.github.rasm.NormalizerOption.DIGITS_EXTENDED;
import static io.github.rasm.NormalizerOption.ELONGATION_TO_ONE;
import static io.github.rasm.NormalizerOption.ELONGATION_TO_TWO;
import static io.github.rasm.NormalizerOption.HAMZA_ALL;
import static io.github.rasm.NormalizerOption.HAMZA_CARRIERS;
import static io.github.rasm.NormalizerOption.HARAKAT;
import static io.github.rasm.NormalizerOption.JOINERS;
import static io.github.rasm.NormalizerOption.LETTERS;
import static io.github.rasm.NormalizerOption.LOAN_LETTERS;
import static io.github.rasm.NormalizerOption.PRESENTATION_FORMS;
import static io.github.rasm.NormalizerOption.PUNCTUATION;
import static io.github.rasm.NormalizerOption.QURANIC_LETTERS;
import static io.github.rasm.NormalizerOption.QURANIC_MARKS;
import static io.github.rasm.NormalizerOption.SHADDA;
import static io.github.rasm.NormalizerOption.SUPERSCRIPT_ALEF_DROP;
import static io.github.rasm.NormalizerOption.SUPERSCRIPT_ALEF_WRITE;
import static io.github.rasm.NormalizerOption.TATWEEL;
import static io.github.rasm.NormalizerOption.TA_MARBUTA;
import static io.github.rasm.NormalizerOption.WHITESPACE;
import static io.github.rasm.NormalizerOption.YA;
import static io.github.rasm.NormalizerOption.YA_FARSI;
import static io.github.rasm.NormalizerOption.YA_FARSI_FINAL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** One test for each rule of the normalizer, each option on its own or with those it works with. */
class NormalizerRulesTest {
  private static void check(String source, String want, NormalizerOption... options) {
    Normalizer normalizer = Texts.normalizer(Set.of(options));
    assertEquals(Texts.escaped(want), Texts.escaped(normalizer.normalize(source)));
    EntryPoints.check(normalizer, source, want);
  }

  @Test
  void hamzaAboveJoinsItsAlef() {
    check("ا\u0654حمد", "أحمد", COMPOSE);
  }

  @Test
  void maddaJoinsItsAlef() {
    check("ا\u0653من", "آمن", COMPOSE);
  }

  @Test
  void hamzaBelowJoinsItsAlef() {
    check("ا\u0655ن", "إن", COMPOSE);
  }

  @Test
  void hamzaJoinsItsWaw() {
    check("مو\u0654تمر", "مؤتمر", COMPOSE);
  }

  @Test
  void hamzaJoinsItsYa() {
    check("ري\u0654يس", "رئيس", COMPOSE);
  }

  @Test
  void hamzaJoinsAe() {
    check("\u06D5\u0654", "\u06C0", COMPOSE);
  }

  @Test
  void hamzaJoinsHehGoal() {
    check("\u06C1\u0654", "\u06C2", COMPOSE);
  }

  @Test
  void hamzaJoinsYaBarree() {
    check("\u06D2\u0654", "\u06D3", COMPOSE);
  }

  @Test
  void lowerMarksStandBetween() {
    check("ا\u064E\u0654", "أ\u064E", COMPOSE);
  }

  @Test
  void equalMarksBlock() {
    check("ا\u0653\u0301\u0654", "آ\u0301\u0654", COMPOSE);
  }

  @Test
  void tatweelThatStaysBlocks() {
    check("ا\u0640\u0654", "ا\u0640\u0654", COMPOSE);
  }

  @Test
  void tatweelThatGoesDoesNotBlock() {
    check("ا\u0640\u0654", "أ", COMPOSE, TATWEEL);
  }

  @Test
  void hamzaGoesWithAFoldedAlef() {
    check("أ\u0654", "ا", COMPOSE, ALEF);
  }

  @Test
  void alefMaksuraTakesHamzaAsYa() {
    check("شى\u0654", "شئ", COMPOSE, YA);
  }

  @Test
  void hamzaWithoutALetterGoesWithHarakat() {
    check("ب\u0654", "ب", COMPOSE, HARAKAT);
  }

  @Test
  void formsBecomeLetters() {
    check("\uFEE1\uFEFC\uFEB3", "ملاس", PRESENTATION_FORMS);
  }

  @Test
  void lamAlefKeepsItsHamza() {
    check("\uFEF7\uFEF9\uFEF5", "لألإلآ", PRESENTATION_FORMS);
  }

  @Test
  void rialHasAnArabicYa() {
    check("\uFDFC", "ريال", PRESENTATION_FORMS);
  }

  @Test
  void spacingMarkLosesItsSpaceInAWord() {
    check("م\uFE76ن", "م\u064Eن", PRESENTATION_FORMS);
  }

  @Test
  void spacingMarkKeepsItsSpaceOutsideAWord() {
    check("x\uFE76", "x \u064E", PRESENTATION_FORMS);
  }

  @Test
  void formsWithoutMappingStay() {
    check("\uFD3E\uFDFD\uFD3F", "\uFD3E\uFDFD\uFD3F", PRESENTATION_FORMS);
  }

  @Test
  void otherLigaturesStay() {
    check("\uFB01", "\uFB01", PRESENTATION_FORMS);
  }

  @Test
  void harakatGo() {
    check("كَتَبَ", "كتب", HARAKAT);
  }

  @Test
  void shaddaStays() {
    check("محمَّد", "محم\u0651د", HARAKAT);
  }

  @Test
  void extendedHarakatGo() {
    check("ب\u08F0\u08FFت", "بت", HARAKAT);
  }

  @Test
  void graphemeJoinerGoesWithItsMark() {
    check("ب\u034F\u064Eت", "بت", HARAKAT);
  }

  @Test
  void graphemeJoinerAloneStays() {
    check("ب\u034Fت", "ب\u034Fت", HARAKAT);
  }

  @Test
  void shaddaGoes() {
    check("محمّد", "محمد", SHADDA);
  }

  @Test
  void harakatStay() {
    check("محمَد", "محمَد", SHADDA);
  }

  @Test
  void quranicMarksGo() {
    check("ق\u06D6ل\u06DA", "قل", QURANIC_MARKS);
  }

  @Test
  void honorificsGo() {
    check("محمد\u0610", "محمد", QURANIC_MARKS);
  }

  @Test
  void signsStay() {
    check("\u06DD\u06DE\u06E9", "\u06DD\u06DE\u06E9", QURANIC_MARKS);
  }

  @Test
  void marksOfPlaneOneGo() {
    check("ب\uD803\uDEFCت", "بت", QURANIC_MARKS);
  }

  @Test
  void smallLettersGo() {
    check("له\u06E5 به\u06E6", "له به", QURANIC_LETTERS);
  }

  @Test
  void superscriptAlefGoes() {
    check("هٰذا", "هذا", SUPERSCRIPT_ALEF_DROP);
  }

  @Test
  void superscriptAlefIsWritten() {
    check("الرحمٰن", "الرحمان", SUPERSCRIPT_ALEF_WRITE);
  }

  @Test
  void tatweelGoes() {
    check("محـــمد", "محمد", TATWEEL);
  }

  @Test
  void lowLineStays() {
    check("غزة_الآن", "غزة_الآن", TATWEEL);
  }

  @Test
  void alefsFold() {
    check("أإآٱ\u0672\u0673\u0675", "ااااااا", ALEF);
  }

  @Test
  void alefMaksuraIsNoAlef() {
    check("على", "على", ALEF);
  }

  @Test
  void alefMaksuraBecomesYa() {
    check("على", "علي", YA);
  }

  @Test
  void farsiYaStays() {
    check("علی", "علی", YA);
  }

  @Test
  void farsiYaBecomesYa() {
    check("علی على", "علي علي", YA_FARSI);
  }

  @Test
  void finalFarsiYaBecomesAlefMaksura() {
    check("علی", "على", YA_FARSI_FINAL);
  }

  @Test
  void otherFarsiYaBecomesYa() {
    check("بیت", "بيت", YA_FARSI_FINAL);
  }

  @Test
  void marksBehindFarsiYaAreSkipped() {
    check("بی\u064Eت علی\u064E", "بي\u064Eت على\u064E", YA_FARSI_FINAL);
  }

  @Test
  void tatweelBehindFarsiYaIsSkipped() {
    check("بیـت", "بيـت", YA_FARSI_FINAL);
  }

  @Test
  void farsiYaBeforeAnotherScriptIsFinal() {
    check("یx", "ىx", YA_FARSI_FINAL);
  }

  @Test
  void taMarbutaBecomesHeh() {
    check("مدرسة", "مدرسه", TA_MARBUTA);
  }

  @Test
  void carriersBecomeTheirLetters() {
    check("مسؤول بيئة", "مسوول بيية", HAMZA_CARRIERS);
  }

  @Test
  void bareHamzaStays() {
    check("سماء", "سماء", HAMZA_CARRIERS);
  }

  @Test
  void bareHamzaGoes() {
    check("سماء شؤون", "سما شوون", HAMZA_ALL);
  }

  @Test
  void keheh() {
    check("کڪ", "كك", LETTERS);
  }

  @Test
  void hehs() {
    check("ھہەۀ", "هههه", LETTERS);
  }

  @Test
  void yas() {
    check("یێېے", "يييي", LETTERS);
  }

  @Test
  void loanLettersStayWithLetters() {
    check("گپچژڤ", "گپچژڤ", LETTERS);
  }

  @Test
  void loanLettersFold() {
    check("گپچژڤ", "كبجزف", LOAN_LETTERS);
  }

  @Test
  void lookAlikesStay() {
    check("کی", "کی", LOAN_LETTERS);
  }

  @Test
  void digitsBecomeAscii() {
    check("٢٠١١ ۲۰۱۱", "2011 2011", DIGITS_ASCII);
  }

  @Test
  void zeroIsNoFullStop() {
    check("٠", "0", DIGITS_ASCII);
  }

  @Test
  void separatorsFollowTheirDigits() {
    check("٣٬٠٠٠ ٣٫٥", "3,000 3.5", DIGITS_ASCII);
  }

  @Test
  void percentSignFollowsOrPrecedes() {
    check("٥٠٪ ٪٥٠", "50% %50", DIGITS_ASCII);
  }

  @Test
  void separatorsAloneStay() {
    check("٫ ٬ ٪", "٫ ٬ ٪", DIGITS_ASCII);
  }

  @Test
  void otherDigitsStay() {
    check("१२", "१२", DIGITS_ASCII);
  }

  @Test
  void digitsBecomeArabicIndic() {
    check("2011 ۲۰۱۱", "٢٠١١ ٢٠١١", DIGITS_ARABIC);
  }

  @Test
  void asciiSeparatorsStay() {
    check("3.5", "٣.٥", DIGITS_ARABIC);
  }

  @Test
  void digitsBecomeExtended() {
    check("2011 ٢٠١١", "۲۰۱۱ ۲۰۱۱", DIGITS_EXTENDED);
  }

  @Test
  void arabicPunctuation() {
    check("،؛؟۔", ",;?.", PUNCTUATION);
  }

  @Test
  void quotes() {
    check("«أ» “ب” ‘ج’", "\"أ\" \"ب\" 'ج'", PUNCTUATION);
  }

  @Test
  void dashes() {
    check("– — −", "- - -", PUNCTUATION);
  }

  @Test
  void ellipsis() {
    check("نعم…", "نعم...", PUNCTUATION);
  }

  @Test
  void bracketsStay() {
    check("([{﴾", "([{﴾", PUNCTUATION);
  }

  @Test
  void bidiControlsGo() {
    check("\u200Fق\u202Aل\u202C\u2066", "قل", CONTROLS);
  }

  @Test
  void byteOrderMarkGoes() {
    check("\uFEFFق", "ق", CONTROLS);
  }

  @Test
  void softHyphenGoes() {
    check("a\u00ADb", "ab", CONTROLS);
  }

  @Test
  void emojiSequencesStay() {
    check("👨\u200D👩\u200D👧", "👨\u200D👩\u200D👧", CONTROLS);
  }

  @Test
  void joinersStayWithControls() {
    check("می\u200Cخ", "می\u200Cخ", CONTROLS);
  }

  @Test
  void joinersBetweenArabicLettersGo() {
    check("می\u200Cخ", "میخ", JOINERS);
  }

  @Test
  void marksBesideJoinersAreSkipped() {
    check("ب\u064E\u200C\u064Eت", "ب\u064E\u064Eت", JOINERS);
  }

  @Test
  void joinersInARowGoTogether() {
    check("ب\u200C\u200Dت", "بت", JOINERS);
  }

  @Test
  void joinersElsewhereStay() {
    check("\u200Cب a\u200Cb ب\u200C", "\u200Cب a\u200Cb ب\u200C", JOINERS);
  }

  @Test
  void emojiKeepTheirJoiners() {
    check("👨\u200D👩", "👨\u200D👩", JOINERS);
  }

  @Test
  void runsBecomeOneSpace() {
    check("a \t\u00A0\u3000b", "a b", WHITESPACE);
  }

  @Test
  void lineBreaksStay() {
    check("a \r\n \u2028b", "a \r\n \u2028b", WHITESPACE);
  }

  @Test
  void zeroWidthSpaceStays() {
    check("a\u200Bb", "a\u200Bb", WHITESPACE);
  }

  @Test
  void rowsBecomeOne() {
    check("جميييل", "جميل", ELONGATION_TO_ONE);
  }

  @Test
  void pairsStay() {
    check("الله ممثل", "الله ممثل", ELONGATION_TO_ONE);
  }

  @Test
  void digitsAreNoLetters() {
    check("1000 ٠٠٠", "1000 ٠٠٠", ELONGATION_TO_ONE);
  }

  @Test
  void rowsBecomeTwo() {
    check("هههههه", "هه", ELONGATION_TO_TWO);
  }

  @Test
  void latinAndPunctuationStay() {
    check("aaaa !!!!", "aaaa !!!!", ELONGATION_TO_TWO);
  }

  @Test
  void rowsAreCountedAfterFolding() {
    check("أإآ", "اا", ALEF, ELONGATION_TO_TWO);
  }

  @Test
  void rowsAreCountedAcrossWhatGoes() {
    check("يـيـي", "ي", TATWEEL, ELONGATION_TO_ONE);
  }

  @Test
  void marksThatAreTooManyAreNotLookedPast() {
    String kept = "\u0650".repeat(29);
    check("ا" + kept + "\u0654", "أ" + kept, COMPOSE);
    check("ا" + kept + "\u0650\u0654", "ا" + kept + "\u0650\u0654", COMPOSE);
    check("ا" + kept + kept + "\u0654", "أ", COMPOSE, HARAKAT);
  }

  @Test
  void farsiYaLooksPastThirtyMarks() {
    String kept = "\u0650".repeat(30);
    check("ی" + kept + "ت", "ي" + kept + "ت", YA_FARSI_FINAL);
    check("ی" + kept + "\u0650ت", "ى" + kept + "\u0650ت", YA_FARSI_FINAL);
  }

  @Test
  void joinersLookPastThirtyMarks() {
    String kept = "\u0650".repeat(30);
    check("ب\u200C" + kept + "ت", "ب" + kept + "ت", JOINERS);
    check("ب\u200C" + kept + "\u0650ت", "ب\u200C" + kept + "\u0650ت", JOINERS);
  }
}
