/** By agency, first part and title; before these the largest budget, the lowest percent, the latest change. */
export const projectOrders = ['agency', 'budget', 'percent', 'changed'] as const;
export type ProjectOrder = (typeof projectOrders)[number];
