import { resolve } from 'node:path';

/** The invented newspaper with the sample article. */
export const SAMPLE_SITE = resolve(import.meta.dirname, '../../test/fixtures/news-site');

/** The sample article's page. */
export const SAMPLE_ARTICLE = 'article.html';
