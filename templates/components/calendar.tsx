import type { CalendarDayView, CalendarView } from "../../src/site/views/views.ts";
import { formatCount } from "./count.ts";

interface Props {
  readonly calendar: CalendarView;
}

/** The days of a month in weeks; those with posts are links with the number of their posts. */
export const Calendar = ({ calendar: { lang, weekdays, weeks } }: Props) => (
  <table class="calendar">
    <caption class="unseen">Posts by day</caption>
    <thead>
      <tr lang={lang}>
        {weekdays.map(({ short, long }) => (
          <th scope="col" abbr={long}>
            {short}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {weeks.map((days) => (
        <tr>
          {days.map((day) => (
            <td>{day && <Day day={day} />}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const Day = ({ day: { label, day, href, count = 0 } }: { readonly day: CalendarDayView }) =>
  href === undefined ? (
    label
  ) : (
    <a href={href}>
      <time datetime={day}>{label}</time>{" "}
      <span class="count">
        {formatCount(count)}
        <span class="unseen">{count === 1 ? " post" : " posts"}</span>
      </span>
    </a>
  );
