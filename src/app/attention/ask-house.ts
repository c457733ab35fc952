/** What is asked of the house about attention. Fetched with the first question: most visitors ask none, and what checks the answers is not small. */
export const askHouse = async () => (await import('../../net/attention.ts')).attentionApi
