export async function GET(request: Request): Promise<Response> {
  const { search } = new URL(request.url)
  const reply = await fetch(`${process.env.OPENCX_API_URL}/contacts/segments${search}`, {
    headers: { authorization: `Bearer ${process.env.OPENCX_API_KEY}` },
  })
  return new Response(reply.body, { status: reply.status, headers: { 'content-type': 'application/json' } })
}
