/** The district union's own id: every union's path begins with it, and the environment's admins act for it. */
export const ROOT_UNION_ID = 'root'
