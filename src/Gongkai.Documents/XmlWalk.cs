using System.Xml;

namespace Gongkai.Documents;

/// <summary>
/// 顺着 XML 走一遍，不建树。只看局部名：文字处理所用的各命名空间（过渡、严格、微软扩展、绘图、公式）在我们关心的名字上不相冲突，
/// 因此各种变体一样读。
/// </summary>
/// <remarks>每个读法都从元素的开头起、停在它的结尾上。</remarks>
sealed class XmlWalk : IDisposable
{
    readonly XmlReader xml;
    readonly CancellationToken cancel;
    int steps;

    /// <summary>站到根元素上。</summary>
    public XmlWalk(XmlReader xml, CancellationToken cancel)
    {
        (this.xml, this.cancel) = (xml, cancel);
        xml.MoveToContent();
    }

    public string Name => xml.LocalName;

    public int Depth => xml.Depth;

    public bool IsEmpty => xml.IsEmptyElement;

    /// <summary>前进到比 <paramref name="depth"/> 深的下一个元素；走出去了为假。</summary>
    public bool Next(int depth)
    {
        while (xml.Read())
        {
            var at = xml.Depth;
            if (at <= depth)
                return false;
            if (xml.NodeType is not XmlNodeType.Element)
                continue;
            if (at > Limits.Depth)
                throw Limits.TooDeep();
            if ((++steps & 0xFFF) == 0)
                cancel.ThrowIfCancellationRequested();
            return true;
        }

        return false;
    }

    /// <summary>越过当前元素。</summary>
    public void Skip()
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (Next(depth))
        {
        }
    }

    /// <summary>属性；没有为 null。</summary>
    public string? Attribute(string name)
    {
        string? value = null;
        for (var more = xml.MoveToFirstAttribute(); more && value is null; more = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == name && xml.Prefix != "xmlns")
                value = xml.Value;
        }

        xml.MoveToElement();
        return value;
    }

    public string? Val() => Attribute("val");

    /// <summary>开关属性：写了元素而没写 val 也是开。</summary>
    public bool IsOn() => Val() is null or "1" or "true" or "on";

    public int? Number(string name) =>
        int.TryParse(Attribute(name), System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>当前元素里的文字。</summary>
    public void ReadText(System.Text.StringBuilder into)
    {
        if (xml.IsEmptyElement)
            return;
        while (xml.Read() && xml.NodeType is not XmlNodeType.EndElement)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
                into.Append(xml.Value);
        }
    }

    public void Dispose() => xml.Dispose();
}
