using Microsoft.AspNetCore.OpenApi;

namespace Gongkai.App.Web.Api;

/// <summary>接口说明 /openapi/v1.json。</summary>
static class ApiDescription
{
    public static void Configure(OpenApiOptions openApi) => openApi.AddDocumentTransformer((document, _, _) =>
    {
        document.Info = new()
        {
            Title = "公开：政府信息公开平台",
            Version = "v1",
            Description = "年度报告核对，不保存送来的文件；机关名录。错误为 RFC 9457 问题说明。",
        };
        document.Servers = [];
        return Task.CompletedTask;
    });
}
