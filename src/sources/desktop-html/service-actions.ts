/** What the words of a service message tell. */
export interface ServiceWords {
  /** The name that the export as JSON has for it: `create_channel`; `other` where none is known. */
  readonly action: string;
  /** In what kind of chat alone it occurs. */
  readonly chat?: "channel" | "persons";
}

/** What happened, by the English words that Telegram Desktop writes in every language. */
export function readService(words: string): ServiceWords {
  const known = ACTIONS.find(([pattern]) => pattern.test(words));
  if (known === undefined) return { action: "other" };
  const [, action, chat] = known;
  return chat === undefined ? { action } : { action, chat };
}

/** Whether a service message stands for one that this version could not show. */
export const isUnsupported = (words: string): boolean => UNSUPPORTED.test(words);

// "This message is not supported by this version of Telegram Desktop. Please update …"
const UNSUPPORTED = /^This message is not supported by this version/;

/** In this order: names stand in the words, and may be words themselves. */
const ACTIONS: readonly (readonly [RegExp, string, ("channel" | "persons")?])[] = [
  [/^Channel «.*» created$/s, "create_channel", "channel"],
  [/^Channel title changed to «/, "edit_group_title", "channel"],
  [/^Channel photo changed$/, "edit_group_photo", "channel"],
  [/^Channel photo removed$/, "delete_group_photo", "channel"],
  [/^Channel theme was (?:changed|disabled)/, "edit_chat_theme", "channel"],
  [/^Voice chat scheduled for /, "group_call_scheduled", "channel"],
  [/^Voice chat(?: \(\d+ seconds\))?$/, "group_call", "channel"],
  [/^New messages will (?:not )?auto-delete/, "set_messages_ttl", "channel"],
  [/^Price per direct message changed to /, "paid_messages_price_change", "channel"],
  [/^History cleared$/, "clear_history", "persons"],
  [
    /^You (?:have successfully transferred|were charged) .*(?:invoice|payment)/s,
    "send_payment",
    "persons",
  ],
  [/^You allowed this bot to message you/, "allow_sending_messages", "persons"],
  [/^You have sent the following documents/, "send_passport_values", "persons"],
  [/^You have just successfully transferred data/, "send_webview_data", "persons"],
  [/^You are now within | is now within .* from /s, "proximity_reached", "persons"],
  [/^requested: /, "requested_peer", "persons"],
  [/ pinned (?:this message|a message)$/, "pin_message"],
  [/ created group «/, "create_group", "persons"],
  [/ changed group title to «/, "edit_group_title", "persons"],
  [/ changed group photo$/, "edit_group_photo", "persons"],
  [/ removed group photo$/, "delete_group_photo", "persons"],
  [/ converted this group to a supergroup$/, "migrate_to_supergroup", "persons"],
  [/ converted a basic group to this supergroup/, "migrate_from_group", "persons"],
  [/ joined group by link from /, "join_group_by_link", "persons"],
  [/ joined group by request$/, "join_group_by_request", "persons"],
  [/ joined Telegram$/, "joined_telegram", "persons"],
  [/ took a screenshot$/, "take_screenshot", "persons"],
  [/ requested your phone number$/, "requested_phone_number", "persons"],
  [/ created topic «/, "topic_created", "persons"],
  [/ changed topic /, "topic_edit", "persons"],
  [/ suggests to use this photo$/, "suggest_profile_photo", "persons"],
  [/ scored -?\d+ in /, "score_in_game", "persons"],
  [/ scheduled a voice chat for /, "group_call_scheduled", "persons"],
  [/ started voice chat/, "group_call", "persons"],
  [/ invited .* to the voice chat$/s, "invite_to_group_call", "persons"],
  [/ has set messages (?:not )?to auto-delete/, "set_messages_ttl", "persons"],
  [/ (?:changed|disabled) chat theme/, "edit_chat_theme", "persons"],
  [/ set a new background for this chat$/, "set_chat_wallpaper", "persons"],
  [/ set the same background for this chat$/, "set_same_chat_wallpaper", "persons"],
  [/ sent you a gift/, "send_premium_gift", "persons"],
  [/ started a giveaway/, "giveaway_launch"],
  [/ of the giveaway /i, "giveaway_results"],
  [/ boosted /, "boost_apply"],
  [/ invited /, "invite_members", "persons"],
  [/ removed /, "remove_members", "persons"],
];
