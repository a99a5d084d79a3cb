using System.Text.Json;
using Gongkai.AnnualReports.Forms;
using Gongkai.Organs;

namespace Gongkai.AnnualReports.Reading;

/// <summary>只读一个 JSON 对象里汇总要用的；正文、数字说法跳过，不成字符串。</summary>
static class FiguresJsonReader
{
    /// <param name="scratch">读数用的空表；读完仍是空表。</param>
    /// <inheritdoc cref="ReportJsonReader.Read"/>
    public static ReportFigures? Read(ReadOnlySpan<byte> rest, Grid scratch, out int consumed, out JsonFault? fault)
    {
        var json = new Utf8JsonReader(rest, new JsonReaderOptions { AllowMultipleValues = true });
        var draft = new Draft(scratch);
        (consumed, fault) = (0, null);
        try
        {
            json.Read();
            if (json.TokenType != JsonTokenType.StartObject)
                throw new JsonException();
            for (var inside = false; JsonValues.NextProperty(ref json, ref inside);)
                ReadProperty(ref json, ref draft);
            consumed = (int)json.BytesConsumed;
            if (draft.Finish() is { } report)
                return report;
            fault = new(0, IsOtherDocument: true);
            return new ReportFigures { Unreadable = new("是 JSON，但不是年度报告", "请提交 extract --json 写出的文件") { IsOtherDocument = true } };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            fault = new((int)((e as JsonException)?.LineNumber ?? 0), IsOtherDocument: false);
            return null;
        }
        finally
        {
            for (var i = 0; i < ReportForms.Addresses.Length; i++)
                scratch[i] = default;
        }
    }

    static void ReadProperty(ref Utf8JsonReader json, ref Draft draft)
    {
        var name = Name(json.ValueSpan);
        json.Read();
        switch (name)
        {
            case "file": draft.File = JsonValues.Text(ref json); break;
            case "part": draft.Part = JsonValues.Integer(ref json); break;
            case "organ": draft.Organ = JsonValues.Text(ref json); break;
            case "code": draft.Code = JsonValues.Text(ref json); break;
            case "level": draft.Level = LevelNames.Parse(JsonValues.Text(ref json)); break;
            case "year": draft.Year = JsonValues.Integer(ref json); break;
            case "form": (draft.HasForm, draft.Form) = (true, ReportForms.ById(JsonValues.Text(ref json))); break;
            case "cells": draft.HasCells = true; CellsJsonReader.ReadCells(ref json, draft.Cells); break;
            case "states": draft.HasCells = true; CellsJsonReader.ReadStates(ref json, draft.Cells); break;
            case "unreadable": draft.Unreadable = ReportJsonReader.ReadUnreadable(ref json); break;
            default: json.Skip(); break;
        }
    }

    /// <summary>属性名；只认得要用的，不为别的分配字符串。</summary>
    static string? Name(ReadOnlySpan<byte> utf8)
    {
        foreach (var (name, bytes) in Names)
        {
            if (utf8.SequenceEqual(bytes))
                return name;
        }

        return null;
    }

    static readonly (string Name, byte[] Utf8)[] Names =
    [
        .. ((string[])["file", "part", "organ", "code", "level", "year", "form", "cells", "states", "unreadable"])
            .Select(name => (name, System.Text.Encoding.UTF8.GetBytes(name))),
    ];

    /// <summary>读到一半的一份。</summary>
    struct Draft(Grid cells)
    {
        public string? File, Organ, Code;
        public int? Part, Year;
        public Level? Level;
        public Form? Form;
        public bool HasForm, HasCells;
        public Unreadable? Unreadable;
        public readonly Grid Cells = cells;

        public readonly ReportFigures? Finish()
        {
            if (!HasCells && Unreadable is null)
                return null;
            var year = Year is >= 1000 and <= 9999 ? Year : null;
            var form = HasForm || year is null ? Form : ReportForms.Of(year.Value);
            var isEmpty = Organ is null && year is null && form is null;
            return new ReportFigures
            {
                File = File ?? "",
                Part = Part is > 0 and var part ? part : 1,
                Organ = Organ,
                Code = Code,
                Level = Level,
                Year = year,
                Form = form,
                Figures = Figures.Of(Cells, form),
                Unreadable = Unreadable ?? (isEmpty ? new("没有机关、年度和表样", "请重新识读原件") : null),
            };
        }
    }
}
