import * as v from 'valibot';

export const dutySchema = v.object({ dutyTaskId: v.pipe(v.string(), v.uuid()) });
