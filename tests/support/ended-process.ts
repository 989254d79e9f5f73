/** The number of a process that has ended for certain: Linux gives out none above 2^22, others fewer. */
export const ENDED_PROCESS = 2 ** 22 + 1;
