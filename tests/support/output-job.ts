import type { JobMaker, RenderJob } from "../../src/site/render/render-job.ts";
import {
  type DataContent,
  isPageContent,
  type OutputContent,
} from "../../src/site/views/output.ts";

/** All that an output is made from: a page's job, or what says where its bytes come from. */
export const jobOf = (makeJob: JobMaker, content: OutputContent): RenderJob | DataContent =>
  isPageContent(content) ? makeJob(content) : content;
