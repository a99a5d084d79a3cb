
namespace Gongkai.Documents.Writing;

/// <summary>写出 pdf：先写成公文版面的 docx，再由 LibreOffice 排版。</summary>
public static class PdfWriter
{
    public static void Write(Document document, Stream target)
    {
        using MemoryStream docx = new();
        DocxWriter.Write(document, docx);
        target.Write(LibreOffice.Convert(docx.GetBuffer().AsMemory(0, (int)docx.Length), ".docx", ".pdf", CancellationToken.None));
    }
}
