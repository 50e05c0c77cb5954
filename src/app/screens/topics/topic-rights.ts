/**
 * IAM actions of topics and messages: "Permissions and Supported Actions" of DMS for Kafka, tables 3 and 5. Which one sending a
 * message needs isn't in them.
 */
export const MANAGE = 'dms:instance:modify';
export const READ = 'dms:instance:get';
