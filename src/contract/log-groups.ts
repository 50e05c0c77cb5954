import * as z from 'zod/mini';
import { listOf, optionalNumber, rowId, shownText } from './lenient';
import { rule, strict, typed } from './rules';

export const LOG_NAME_MAX = 64;
export const LOG_DAYS_MAX = 365;
/** From the table of error codes (LTS.0104, LTS.0206). */
export const LOG_GROUPS_MAX = 100;
export const LOG_STREAMS_MAX = 100;

/** Published for groups ("Creating a Log Group"). For streams only the length is; the console has the same rules. */
export const logName = z
  .string(typed())
  .check(
    z.regex(/^[A-Za-z0-9._-]*$/, rule('logNameCharacters')),
    z.minLength(1, rule('required')),
    z.maxLength(LOG_NAME_MAX, rule('logNameLength')),
    z.regex(/^(?![._]).*(?<!\.)$/, rule('logNameEnds')),
  );

export const logDays = z
  .int(typed('logDays'))
  .check(z.minimum(1, rule('logDays')), z.maximum(LOG_DAYS_MAX, rule('logDays')));

export const createLogGroupRequest = z.strictObject({ log_group_name: logName, ttl_in_days: logDays }, strict);
export type CreateLogGroupRequest = z.infer<typeof createLogGroupRequest>;

export const createLogGroupResponse = z.object({ log_group_id: rowId });

const logGroup = z.object({
  log_group_id: rowId,
  log_group_name: shownText,
  ttl_in_days: optionalNumber,
  /** Epoch milliseconds. */
  creation_time: optionalNumber,
});
export type LogGroup = z.infer<typeof logGroup>;

export const logGroupList = listOf('log_groups', logGroup, {});

/** Only some regions accept days; otherwise the group's apply. */
export const createLogStreamRequest = z.strictObject(
  { log_stream_name: logName, ttl_in_days: z.optional(logDays) },
  strict,
);
export type CreateLogStreamRequest = z.infer<typeof createLogStreamRequest>;

export const createLogStreamResponse = z.object({ log_stream_id: rowId });

const logStream = z.object({ log_stream_id: rowId, log_stream_name: shownText, creation_time: optionalNumber });
export type LogStream = z.infer<typeof logStream>;

export const logStreamList = listOf('log_streams', logStream, {});
