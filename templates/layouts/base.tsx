import type { ComponentChildren } from "preact";
import type { FrameView } from "../../src/site/views/views.ts";
import { SiteFooter } from "../components/site-footer.tsx";
import { SiteHeader } from "../components/site-header.tsx";
import { Head } from "./head.tsx";

interface Props {
  readonly frame: FrameView;
  readonly children: ComponentChildren;
}

/** The frame around every page: head, way past the header, header, main, footer. */
export const Base = ({ frame, children }: Props) => (
  <html lang={frame.language}>
    <Head frame={frame} />
    <body>
      <a class="skip" href="#main">
        Skip to content
      </a>
      <SiteHeader frame={frame} />
      <main id="main">{children}</main>
      <SiteFooter frame={frame} />
    </body>
  </html>
);
