/** Pages for reviewing annotated articles by eye. */

export { type ReviewedArticle, reviewPage } from './page.js';
