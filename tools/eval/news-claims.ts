import * as z from 'zod/mini';
import { Span } from '@/lib/model/span';

const Annotated = z.extend(Span, {
  stance: z.nullable(z.string()),
  kinds: z.array(z.string()),
  speaker: z.nullable(Span),
  cue: z.nullable(Span),
});
const Row = z.object({
  doc: z.string(),
  paragraph: z.number(),
  strength: z.array(z.number()),
  a: z.array(Annotated),
  b: z.array(Annotated),
  text: z.string(),
});

export type AnnotatedClaim = z.infer<typeof Annotated>;

/** A gold sentence: label 1 for a claim, 0 for none, -1 where the annotators leave it open. */
export interface GoldSentence {
  start: number;
  end: number;
  label: number;
  strength: number;
  annotations: [AnnotatedClaim[], AnnotatedClaim[]];
}

export interface NewsArticle {
  text: string;
  sentences: GoldSentence[];
}

/** Puts the articles of a file of annotated sentences together; paragraphs are parted by blank lines. */
export function readNewsClaims(content: string): NewsArticle[] {
  const articles = new Map<string, NewsArticle & { paragraph: number }>();
  for (const line of content.split('\n')) {
    if (line.trim() === '') continue;
    const row = Row.parse(JSON.parse(line));
    const article = articles.get(row.doc) ?? { text: '', sentences: [], paragraph: row.paragraph };
    articles.set(row.doc, article);
    if (article.text) article.text += row.paragraph === article.paragraph ? ' ' : '\n\n';
    article.paragraph = row.paragraph;
    const start = article.text.length;
    article.text += row.text;
    const strength = row.strength.reduce((sum, value) => sum + value, 0) / row.strength.length;
    const label = strength >= 1.5 ? 1 : strength <= 0.5 ? 0 : -1;
    const end = article.text.length;
    article.sentences.push({ start, end, label, strength, annotations: [row.a, row.b] });
  }
  return [...articles.values()];
}
