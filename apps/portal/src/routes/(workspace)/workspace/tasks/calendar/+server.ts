import { loadMyTasks } from '#features/plans/tasks/my-tasks.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { writeIcal } from '#platform/ical.ts';
import { tasksText as text } from '#text/vi/tasks.ts';
import type { RequestHandler } from './$types';

/** iCalendar: the days of open tasks of this person and the own bodies. A file for one's own calendar program. */
export const GET: RequestHandler = async ({ locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('task.read');
  const { tasks } = await loadMyTasks(app, actor);
  const events = tasks.flatMap(({ id, dueOn, title, planTitle, planBody }) =>
    dueOn
      ? {
          ...{ uid: `task-${id}@dan-ban`, sequence: Math.floor(Date.parse(dueOn) / 86_400_000), day: dueOn },
          ...{ stamp: app.clock.now(), summary: title, description: planTitle, location: planBody },
          ...{ url: new URL(paths.task(id), app.config.publicUrl).href, category: text.plan },
        }
      : [],
  );
  return new Response(writeIcal({ name: text.calendarName, events }), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="nhiem-vu.ics"',
      'cache-control': 'private, no-store',
    },
  });
};
