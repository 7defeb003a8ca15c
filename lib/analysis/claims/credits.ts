const CONTRIBUTED =
  /\bcontributed (?:\p{Ll}{1,12} ){0,3}(?:to|for) this (?:report|story|article|piece|dispatch)\b|\bcontributed (?:additional )?reporting\.?\W{0,3}$/u;
const ADDITIONAL =
  /^\W{0,3}(?:additional|further|extra) (?:reporting|writing|research) (?:by|from) /i;
const BYLINE = /^\W{0,3}(?:reporting|writing|editing|edited|compiled|translated|photographs?) by /i;
const SECOND = /[;,.] {0,2}(?:additional |writing |and )?(?:editing|edited|reporting|writing) by /i;
const PUBLISHED =
  /^\W{0,3}(?:this (?:article|story|report|post|piece) (?:was |is |has been )?)?(?:first|originally|last) (?:published|posted|appeared|aired|broadcast|updated)\b/i;

/** What a line of credits says of the article's own making. */
export type Credit = 'sure' | 'unless it goes on' | null;

/**
 * Reads a sentence of at most some hundred letters as a credit of the article: who contributed, reported or
 * edited, where it was first published. `unless it goes on`: a clause of its own makes it a statement
 * ("First published in 1984, the novel sold two million copies").
 */
export function readCredit(sentence: string): Credit {
  if (CONTRIBUTED.test(sentence) || ADDITIONAL.test(sentence)) return 'sure';
  if (BYLINE.test(sentence)) return SECOND.test(sentence) ? 'sure' : 'unless it goes on';
  if (!PUBLISHED.test(sentence)) return null;
  return /^\W{0,3}this /i.test(sentence) ? 'sure' : 'unless it goes on';
}
