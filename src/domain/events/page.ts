/** The page that a poster's code opens, with the event's id (26 characters) as its scene; WeChat takes 32. */
export const EVENT_PAGE = 'features/events/pages/event/index'
