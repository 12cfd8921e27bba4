/** What the bot may ask and do about chats and their members. */

import type { ChatMember } from 'grammy/types';
import { z } from 'zod';
import type { LocalChat, Member } from '../chat.js';
import { badRequest } from '../error.js';
import { chatId, integer, read } from '../parameters.js';
import type { MethodTable } from './method.js';

const chatParameter = z.object({ chat_id: chatId });

/** A member as the Bot API describes it. */
function describeMember({ user, status }: Member): ChatMember {
  if (status === 'member') return { status, user };
  if (status === 'creator') return { status, user, is_anonymous: false };
  return {
    status,
    user,
    can_be_edited: false,
    is_anonymous: false,
    can_manage_chat: true,
    can_delete_messages: true,
    can_manage_video_chats: true,
    can_restrict_members: true,
    can_promote_members: false,
    can_change_info: true,
    can_invite_users: true,
    can_post_stories: false,
    can_edit_stories: false,
    can_delete_stories: false,
    can_send_welcome_messages: false,
  };
}

function botAsMember(chat: LocalChat, bot: Member['user']): ChatMember {
  const { standing } = chat;
  if (standing === 'member' || standing === 'administrator')
    return describeMember({ user: bot, status: standing });
  return standing === 'left' ? { status: 'left', user: bot } : { status: 'kicked', user: bot, until_date: 0 };
}

export const chatMethods: MethodTable = {
  getChat({ telegram, parameters }) {
    const { wire } = telegram.reachableChat(read(chatParameter, parameters).chat_id);
    return {
      ...wire,
      accent_color_id: 0,
      max_reaction_count: 11,
      accepted_gift_types: {
        unlimited_gifts: false,
        limited_gifts: false,
        unique_gifts: false,
        premium_subscription: false,
        gifts_from_channels: false,
      },
    };
  },

  getChatMember({ telegram, parameters }) {
    const { chat_id, user_id } = read(chatParameter.extend({ user_id: integer }), parameters);
    const chat = telegram.reachableChat(chat_id);
    if (user_id === telegram.bot.id) return botAsMember(chat, telegram.sender);
    const member = chat.members.get(user_id);
    if (!member) throw badRequest('member not found');
    return describeMember(member);
  },

  getChatMemberCount({ telegram, parameters }) {
    return telegram.reachableChat(read(chatParameter, parameters).chat_id).members.size + 1;
  },

  getChatAdministrators({ telegram, parameters }) {
    const chat = telegram.reachableChat(read(chatParameter, parameters).chat_id);
    if (chat.wire.type === 'private') throw badRequest('there are no administrators in the private chat');
    return [...chat.members.values()]
      .map(describeMember)
      .filter((member) => member.status === 'creator' || member.status === 'administrator');
  },

  leaveChat({ telegram, parameters }) {
    const chat = telegram.reachableChat(read(chatParameter, parameters).chat_id);
    if (chat.wire.type === 'private')
      throw badRequest("chat member status can't be changed in private chats");
    chat.standing = 'left';
    telegram.signal.emit({ kind: 'chats' });
    return true;
  },
};
