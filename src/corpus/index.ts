/** From raw files to cleaned articles. */

export type { Article, DroppedLine, DropReason, Outlet, Rejection } from './article.js';
