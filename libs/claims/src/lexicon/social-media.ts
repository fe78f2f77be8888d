/** Where anybody puts out messages and films: neither a place, nor a party, nor a medium that somebody edits. */
export const SOCIAL_MEDIA =
  /^(?:telegram|twitter|facebook|whatsapp|youtube|tiktok|instagram|viber|signal|vkontakte|weibo|wechat|reddit|snapchat|discord|internet|web|social media)$/iu;
