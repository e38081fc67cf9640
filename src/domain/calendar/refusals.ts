/** CALENDAR_CHANGED: somebody else saved or published since this screen read it. */
export const SAVE_CALENDAR_REFUSALS = ['CALENDAR_CHANGED', 'CALENDAR_DAY_ODD'] as const
/** OWN_CALENDAR_DRAFT: the same person may not save and publish. */
export const PUBLISH_CALENDAR_REFUSALS = ['CALENDAR_CHANGED', 'NO_CALENDAR_DRAFT', 'OWN_CALENDAR_DRAFT'] as const
