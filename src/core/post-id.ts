import { z } from "zod";
import { isPostId } from "./field-values.ts";
import type { PostId } from "./types.ts";

/** Reads the id of a post. */
export const postId = z.custom<PostId>((value) => typeof value === "string" && isPostId(value));

/** The id of a message: its channel's slug and its number, as in its address. */
export const messageId = (channel: string, number: number): PostId =>
  `${channel}/${number}` as PostId;

/** Whether an id is that of a message with a number; others stand for texts. */
export const isMessageId = (id: PostId): boolean => id.includes("/");
