/** Whether a ticket is for an evening with a draw: its door's session is its own event (`_data/meeting-doors.ts`). Pure. */
export const isEveningTicket = ({ eventId, sessionId }: { readonly eventId: string; readonly sessionId: string }) =>
  eventId === sessionId
