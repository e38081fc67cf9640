/** Comma-separated ids of the subscribe templates for an event's reminder and change, chosen in WeChat's console; set for a build. */
declare const EVENT_NOTICE_TEMPLATES: string

/** Empty where the build names none: then nothing is offered that nobody could send. */
export const eventNoticeTemplates: readonly string[] = EVENT_NOTICE_TEMPLATES.split(',').filter(id => id !== '')
