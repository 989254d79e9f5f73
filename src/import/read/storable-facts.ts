import { fieldOf, fieldSchemas } from "../../core/fields.ts";
import type { MessageFacts } from "../../core/message.ts";

/**
 * The facts of a message that its post file can hold: one that would not be read back, such as a
 * size below 0 or a button without an address, is dropped, so that no export can make a file that the
 * archive refuses.
 */
export function storableFacts(facts: MessageFacts): MessageFacts {
  const { album, poll, media, buttons, reactions, ...rest } = facts;
  const { answers = [], ...question } = poll ?? {};
  const answered = answers.filter((answer) => isStorable("answers", [answer]));
  const isAsked = poll !== undefined && isStorable("poll", question);
  const kept = {
    media: media?.filter((each) => isStorable("media", [each])),
    buttons: buttons?.filter((each) => isStorable("buttons", [each])),
    reactions: reactions?.filter((each) => isStorable("reactions", [each])),
  };
  const said = Object.entries(rest).filter(([name, value]) =>
    isStorable(name as keyof typeof rest, value),
  );
  return {
    ...Object.fromEntries(said),
    ...Object.fromEntries(Object.entries(kept).filter(([, list]) => list && list.length > 0)),
    ...(isAsked && {
      poll: { ...question, kind: poll.kind, question: poll.question, answers: answered },
    }),
    ...(album !== undefined && { album }),
  };
}

type StoredName = "answers" | "poll" | Exclude<keyof MessageFacts, "album">;

/** Whether a value is read back from front matter as it is written. */
function isStorable(name: StoredName, value: unknown): boolean {
  const { write } = fieldOf(name);
  // The table's types cannot tell that name and value belong together.
  const written = write === undefined ? String(value) : write(value as never);
  return fieldSchemas[name].safeParse(written).success && isWellFormed(JSON.stringify(written));
}

/** JSON writes a lone surrogate as an escape. */
const isWellFormed = (json: string): boolean => !LONE_SURROGATE.test(json);
const LONE_SURROGATE = /\\ud[89a-f]/;
