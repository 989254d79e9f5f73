import { GONE, type PostList } from "../postings/post-list.ts";

/**
 * A list under new numbers, which keep the order of posts; posts that are gone are left out. The list
 * was decoded for this alone and its arrays are written over: a merge makes millions of lists.
 */
export function renumber({ posts, values }: PostList, numbers: Uint32Array): PostList {
  let count = 0;
  for (let at = 0; at < posts.length; at++) {
    const number = numbers[posts[at] ?? 0] ?? GONE;
    if (number === GONE) continue;
    posts[count] = number;
    values[count++] = values[at] ?? 0;
  }
  if (count === posts.length) return { posts, values };
  return { posts: posts.subarray(0, count), values: values.subarray(0, count) };
}

/** Two lists of different posts as one. */
export function mergeLists(a: PostList, b: PostList): PostList {
  const length = a.posts.length + b.posts.length;
  const merged = { posts: new Uint32Array(length), values: new Uint32Array(length) };
  for (let at = 0, inA = 0, inB = 0; at < length; at++) {
    const isA = (a.posts[inA] ?? GONE) < (b.posts[inB] ?? GONE);
    const list = isA ? a : b;
    const index = isA ? inA++ : inB++;
    merged.posts[at] = list.posts[index] ?? 0;
    merged.values[at] = list.values[index] ?? 0;
  }
  return merged;
}
