using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Gongkai.Tests.Work;

/// <summary>收信的小服务器：真的 TCP、真的 SMTP 对话，收到什么都留着；可以让它拒收。</summary>
sealed class SmtpServer : IDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public SmtpServer()
    {
        listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public bool Refuses { get; set; }

    public ConcurrentQueue<string> Received { get; } = [];

    public void Dispose() => listener.Stop();

    async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = TalkAsync(await listener.AcceptTcpClientAsync());
        }
        catch (SocketException)
        {
        }
    }

    async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        using StreamReader reader = new(client.GetStream(), Encoding.ASCII);
        await using StreamWriter writer = new(client.GetStream(), Encoding.ASCII) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 test");
        StringBuilder message = new();
        while (await reader.ReadLineAsync() is { } line)
        {
            message.AppendLine(line);
            if (line == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                for (line = await reader.ReadLineAsync(); line is not (null or "."); line = await reader.ReadLineAsync())
                    message.AppendLine(line);
                Received.Enqueue(message.ToString());
            }

            await writer.WriteLineAsync(Refuses && line!.StartsWith("MAIL", StringComparison.Ordinal) ? "451 later" : line == "QUIT" ? "221 bye" : "250 ok");
        }
    }
}
