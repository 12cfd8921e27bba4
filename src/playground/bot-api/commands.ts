/** Command menus by scope and language, and which one a user sees. */

import type { BotCommand, BotCommandScope } from 'grammy/types';

/** Who looks at the menu, and where. */
export interface MenuViewer {
  readonly chat: number;
  readonly private: boolean;
  readonly user: number;
  readonly administrator: boolean;
  readonly language: string;
}

function scopeKey(scope: BotCommandScope): string {
  const chat = 'chat_id' in scope ? `:${scope.chat_id}` : '';
  const user = 'user_id' in scope ? `:${scope.user_id}` : '';
  return `${scope.type}${chat}${user}`;
}

/** Scopes from the narrowest to the widest, as the Bot API documents the search. */
function scopesFor(viewer: MenuViewer): BotCommandScope[] {
  const { chat, user, administrator } = viewer;
  if (viewer.private) {
    return [{ type: 'chat', chat_id: chat }, { type: 'all_private_chats' }, { type: 'default' }];
  }
  return [
    { type: 'chat_member', chat_id: chat, user_id: user },
    ...(administrator ? [{ type: 'chat_administrators', chat_id: chat } as const] : []),
    { type: 'chat', chat_id: chat },
    ...(administrator ? [{ type: 'all_chat_administrators' } as const] : []),
    { type: 'all_group_chats' },
    { type: 'default' },
  ];
}

export class CommandMenus {
  readonly #menus = new Map<string, readonly BotCommand[]>();

  set(scope: BotCommandScope, language: string, commands: readonly BotCommand[]): void {
    this.#menus.set(`${scopeKey(scope)}/${language}`, commands);
  }

  delete(scope: BotCommandScope, language: string): void {
    this.#menus.delete(`${scopeKey(scope)}/${language}`);
  }

  /** The list of exactly this scope and language; empty when none was set. */
  get(scope: BotCommandScope, language: string): readonly BotCommand[] {
    return this.#menus.get(`${scopeKey(scope)}/${language}`) ?? [];
  }

  /** The first list that is set, from the narrowest scope to the widest, the language before no language. */
  visibleTo(viewer: MenuViewer): readonly BotCommand[] {
    for (const scope of scopesFor(viewer)) {
      for (const language of [viewer.language, '']) {
        const menu = this.#menus.get(`${scopeKey(scope)}/${language}`);
        if (menu) return menu;
      }
    }
    return [];
  }
}
