/**
 * Why a service message is left out, from the class of its action: `service: pin_message`. The names
 * are those of Telegram Desktop's exports where it has one.
 */
export function serviceReason(action: unknown): string {
  const name = typeof action === "string" ? action.replace(owner, "").slice(0, 60) : "";
  return `service: ${DESKTOP_NAMES.get(name) ?? (name === "" ? "unknown" : snakeCase(name))}`;
}

/** A name as `pin_message` from `PinMessage` or `PIN_MESSAGE`. */
export const snakeCase = (name: string): string => name.replace(wordStart, "_").toLowerCase();

// "MessageActionPinMessage", "MessageServiceType.PINNED_MESSAGE"
const owner = /^(?:MessageAction|MessageServiceType\.)/;
// between "Pin" and "Message", "Group" and "ID", "ID" and "List"
const wordStart = /(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g;

const DESKTOP_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    ChannelCreate: "create_channel",
    ChannelMigrateFrom: "migrate_from_group",
    ChatMigrateTo: "migrate_to_supergroup",
    ChatCreate: "create_group",
    ChatEditTitle: "edit_group_title",
    ChatEditPhoto: "edit_group_photo",
    ChatDeletePhoto: "delete_group_photo",
    ChatAddUser: "invite_members",
    ChatDeleteUser: "remove_members",
    ChatJoinedByLink: "join_group_by_link",
    ChatJoinedByRequest: "join_group_by_request",
    ContactSignUp: "joined_telegram",
    GameScore: "score_in_game",
    GeoProximityReached: "proximity_reached",
    GiftCode: "gift_code_prize",
    HistoryClear: "clear_history",
    PaidMessagesPrice: "paid_messages_price_change",
    PaymentSent: "send_payment",
    PaymentRefunded: "refunded_payment",
    PrizeStars: "stars_prize",
    ScreenshotTaken: "take_screenshot",
    SetChatTheme: "edit_chat_theme",
    SetChatWallPaper: "set_chat_wallpaper",
    SetMessagesTTL: "set_messages_ttl",
    StarGift: "send_star_gift",
    SuggestedPostApproval: "process_suggested_post",
    TopicCreate: "topic_created",
    TopicEdit: "topic_edit",
    // Pyrogram's
    CHANNEL_CHAT_CREATED: "create_channel",
    PINNED_MESSAGE: "pin_message",
    NEW_CHAT_TITLE: "edit_group_title",
    NEW_CHAT_PHOTO: "edit_group_photo",
    DELETE_CHAT_PHOTO: "delete_group_photo",
    NEW_CHAT_MEMBERS: "invite_members",
    LEFT_CHAT_MEMBERS: "remove_members",
    GROUP_CHAT_CREATED: "create_group",
    MIGRATE_TO_CHAT_ID: "migrate_to_supergroup",
    MIGRATE_FROM_CHAT_ID: "migrate_from_group",
    VIDEO_CHAT_STARTED: "group_call",
    VIDEO_CHAT_ENDED: "group_call",
    VIDEO_CHAT_SCHEDULED: "group_call_scheduled",
  }),
);
