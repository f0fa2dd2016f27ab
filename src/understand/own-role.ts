/** The role that the library is about. */
export const OWN_ROLE = "it-manager";
