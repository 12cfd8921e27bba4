/**
 * Shapes of what the server sends; messages, entities and buttons are those of the Telegram Bot API.
 *
 * @typedef {{ id: number, is_bot: boolean, first_name: string }} User
 * @typedef {{ type: string, offset: number, length: number, url?: string, language?: string }} Entity
 * @typedef {{ text: string, url?: string, callback_data?: string, copy_text?: { text: string } }} Button
 *
 * @typedef {object} Message
 * @property {number} message_id
 * @property {number} date seconds since the epoch
 * @property {number} [edit_date]
 * @property {User} from
 * @property {string} [text]
 * @property {Entity[]} [entities]
 * @property {Message} [reply_to_message]
 * @property {{ text: string }} [quote]
 * @property {{ inline_keyboard: Button[][] }} [reply_markup]
 * @property {User[]} [new_chat_members]
 *
 * @typedef {{ command: string, description: string }} Command
 * @typedef {{ id: number, name: string, administrator: boolean }} Person
 *
 * @typedef {object} Chat
 * @property {number} id
 * @property {'private' | 'group'} type
 * @property {string} title
 * @property {boolean} privacy
 * @property {number[]} members
 * @property {Message[]} messages
 * @property {Record<string, Command[]>} commands by user id
 *
 * @typedef {object} State
 * @property {string} run
 * @property {{ id: number, name: string, username: string, description: string }} bot
 * @property {{ articles: number, quotes: number, outlets: number, sample: boolean } | null} corpus
 * @property {string[]} examples
 * @property {Person[]} users
 * @property {Chat[]} chats
 */

export {};
