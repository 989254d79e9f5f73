import { tellEnd } from "../html/page-parts.ts";
import { privateChatError } from "../reading/private-chat.ts";
import { Tally } from "../reading/tally.ts";
import type { SourceFile, SourceRecord, SourceRemark } from "../source.ts";
import { ChatSigns } from "./chat-kind.ts";
import type { PagePart, PagesEnd } from "./page-drafts.ts";
import { isDivider, readDraft } from "./read-draft.ts";

type PageParts = AsyncIterable<PagePart> | Iterable<PagePart>;
type Remark = (remark: SourceRemark) => void;

interface Survey {
  readonly chats: readonly ChatSigns[];
  /** Whether there is neither a message nor a place for them. */
  readonly isAccountPage: boolean;
}

/** What shows only at the end: what kinds of chats the pages are of. */
export async function surveyParts(parts: PageParts): Promise<Survey> {
  const chats = new Map<string, ChatSigns>();
  let chat = new ChatSigns("");
  let isAccountPage = false;
  for await (const part of parts) {
    if ("title" in part) {
      chat = chats.get(part.title) ?? new ChatSigns(part.title);
    } else if ("end" in part) {
      isAccountPage = chats.size === 0 && !part.end.hasHistory;
    } else {
      chats.set(chat.title, chat);
      if (!isDivider(part.draft)) chat.add(part.draft);
    }
  }
  return { chats: [...chats.values()], isAccountPage };
}

/** Throws where a chat is not known to be a channel. */
export function refusePrivate({ name }: SourceFile, chats: readonly ChatSigns[]): void {
  for (const chat of chats) {
    const reason = chat.whyPrivate();
    if (reason !== undefined) {
      const found = `what seems to be a group or a private chat (${reason})`;
      throw privateChatError(name, found);
    }
  }
}

/** The records of a file's messages, in its order. */
export async function* readParts(
  { name: page }: SourceFile,
  parts: PageParts,
  remark: Remark,
): AsyncGenerator<SourceRecord> {
  const tally = new Tally();
  let channel = {};
  let lastForward: string | undefined;
  for await (const part of parts) {
    if ("title" in part) {
      channel = part.title === "" ? {} : { title: part.title };
      lastForward = undefined;
      continue;
    }
    if ("end" in part) {
      remarkEnd(part.end, remark);
      continue;
    }
    const { draft } = part;
    if (draft.serviceText === EMPTY) remark({ message: "the export has no messages" });
    if (draft.isWhole) {
      const record = readDraft(draft, { page, channel, lastForward, tally });
      if (record !== undefined) yield record;
    } else remark({ message: `message ${draft.id} is cut off, and left out` });
    lastForward = draft.forwardName ?? lastForward;
  }
  tally.tell(remark);
}

const EMPTY = "No exported messages";

function remarkEnd(end: PagesEnd, remark: Remark): void {
  const { line, stoppedAt, isWhole } = end;
  if (stoppedAt === undefined && !isWhole) {
    remark({ line, message: "the page ends too soon: later messages may be missing" });
  }
  tellEnd(end, remark);
}
