<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Copied</source>
        <translation>복사함</translation>
    </message>
    <message>
        <source>Draw a neural network, press Run, and see every number of it.</source>
        <translation>신경망을 그리고 실행을 누르면 그 안의 모든 수를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Engine: NumPy; there is no compiled kernel.</source>
        <translation>엔진: NumPy(컴파일한 커널이 없습니다).</translation>
    </message>
    <message>
        <source>Engines: NumPy and the compiled kernel.</source>
        <translation>엔진: NumPy, 컴파일한 커널.</translation>
    </message>
    <message>
        <source>Errors are written to this log file:
{path}</source>
        <translation>오류는 다음 로그 파일에 기록됩니다:
{path}</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>GNU 일반 공중 사용 허가서(GPL) 제3판 또는 그 이후 판을 따르는 자유 소프트웨어입니다.</translation>
    </message>
    <message>
        <source>No log file of errors can be kept.</source>
        <translation>오류를 기록할 로그 파일을 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>The source came with the program; it is in this folder:
{path}</source>
        <translation>소스 코드가 프로그램에 들어 있으며 다음 폴더에서 볼 수 있습니다:
{path}</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About</source>
        <translation>프로그램 정보</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Copy for a bug report</source>
        <translation>오류 보고용 복사</translation>
    </message>
    <message>
        <source>Copy path of the log</source>
        <translation>로그 경로 복사</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Licence: {name}</source>
        <translation>라이선스: {name}</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>No text of the licence came with it.</source>
        <translation>라이선스 원문이 들어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Pages about the program</source>
        <translation>프로그램 정보의 탭</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>프로그램</translation>
    </message>
    <message>
        <source>Source: {url}</source>
        <translation>출처: {url}</translation>
    </message>
    <message>
        <source>What the program brings</source>
        <translation>프로그램의 구성 요소</translation>
    </message>
</context>
<context>
    <name>Absent</name>
    <message>
        <source>The test set is sealed: open it once, at the end, under Data.</source>
        <translation>테스트 데이터가 봉인되어 있습니다. 맨 마지막에 한 번만 “데이터”에서 여세요.</translation>
    </message>
    <message>
        <source>There are no test samples: raise the test share.</source>
        <translation>테스트 샘플이 없습니다. 테스트 비율을 높이세요.</translation>
    </message>
    <message>
        <source>it comes with the next update</source>
        <translation>다음 업데이트 때 나옵니다</translation>
    </message>
    <message>
        <source>make a step or press Space</source>
        <translation>한 단계 실행하거나 Space 키를 누르세요</translation>
    </message>
    <message>
        <source>no update since the network was changed or opened; make a step or press Space</source>
        <translation>신경망을 바꾸거나 연 뒤로 업데이트가 없습니다. 한 단계 실행하거나 Space 키를 누르세요</translation>
    </message>
    <message>
        <source>the gradient comes in the backward phase</source>
        <translation>기울기는 역전파 단계에서 나옵니다</translation>
    </message>
    <message>
        <source>Δw comes in the update phase</source>
        <translation>Δw 값은 업데이트 단계에서 나옵니다</translation>
    </message>
</context>
<context>
    <name>ActivationsView</name>
    <message>
        <source>Histograms of the layers</source>
        <translation>층의 히스토그램</translation>
    </message>
    <message>
        <source>update {update:,}</source>
        <translation>업데이트 {update:,}</translation>
    </message>
    <message>
        <source>z and a after update {update:,}</source>
        <translation>업데이트 {update:,}번 후의 z, a</translation>
    </message>
    <message>
        <source>z and a on all training samples ({samples:,}) after update {update:,}, all neurons of a layer together</source>
        <translation>업데이트 {update:,}번 후 모든 훈련 샘플({samples:,}개)의 z, a (층의 모든 뉴런을 한데 모음)</translation>
    </message>
    <message>
        <source>z and a on all training samples after update {update:,}</source>
        <translation>업데이트 {update:,}번 후 모든 훈련 샘플의 z, a</translation>
    </message>
</context>
<context>
    <name>AfterUpdate</name>
    <message>
        <source>Next sample</source>
        <translation>다음 샘플</translation>
    </message>
    <message>
        <source>Same sample again (F8)</source>
        <translation>같은 샘플로 다시 (F8)</translation>
    </message>
    <message>
        <source>Update {count:,}</source>
        <translation>업데이트 {count:,}</translation>
    </message>
    <message>
        <source>Update {count:,} is made.</source>
        <translation>{count:,}번째 업데이트를 마쳤습니다.</translation>
    </message>
    <message>
        <source>Update {count:,} is made. All other numbers now are those of the new weights and of the mini-batch that comes next.</source>
        <translation>{count:,}번째 업데이트를 마쳤습니다. 다른 수는 이제 모두 새 가중치와 다음 미니배치로 계산한 값입니다.</translation>
    </message>
    <message>
        <source>Update {count:,} is made. All other numbers now belong to the new weights.</source>
        <translation>{count:,}번째 업데이트를 마쳤습니다. 다른 수는 이제 모두 새 가중치로 계산한 값입니다.</translation>
    </message>
    <message>
        <source>Update {count:,} is made: {loss} fell from {before} to {now}. All other numbers now belong to the new weights.</source>
        <translation>{count:,}번째 업데이트를 마쳤습니다. {loss} 값이 작아졌습니다({before} → {now}). 다른 수는 이제 모두 새 가중치로 계산한 값입니다.</translation>
    </message>
    <message>
        <source>Update {count:,} is made: {loss} is still {now}, rounded. All other numbers now belong to the new weights.</source>
        <translation>{count:,}번째 업데이트를 마쳤습니다. {loss} 값은 반올림하면 여전히 {now}입니다. 다른 수는 이제 모두 새 가중치로 계산한 값입니다.</translation>
    </message>
    <message>
        <source>Update {count:,} is made: {loss} was {before} and is {now} now. All other numbers now belong to the new weights.</source>
        <translation>{count:,}번째 업데이트를 마쳤습니다. {loss} 값이 바뀌었습니다({before} → {now}). 다른 수는 이제 모두 새 가중치로 계산한 값입니다.</translation>
    </message>
    <message>
        <source>Update {count:,}: {loss} {before} → {now}</source>
        <translation>업데이트 {count:,}: {loss} {before} → {now}</translation>
    </message>
    <message>
        <source>Walk again (F8)</source>
        <translation>다시 따라가기 (F8)</translation>
    </message>
    <message>
        <source>Walk through the network again; the last step makes another update</source>
        <translation>신경망을 다시 따라갑니다. 마지막 단계에서 업데이트를 한 번 더 합니다</translation>
    </message>
    <message>
        <source>Walk through the network with the next sample</source>
        <translation>다음 샘플로 신경망을 따라갑니다</translation>
    </message>
</context>
<context>
    <name>AnimationDialog</name>
    <message>
        <source>Animation of training</source>
        <translation>학습 애니메이션</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Choose at least one view.</source>
        <translation>화면을 하나 이상 고르세요.</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>프레임 수</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>초당 프레임 수</translation>
    </message>
    <message>
        <source>How fast the pictures follow each other</source>
        <translation>그림이 얼마나 빨리 바뀌는지 정합니다</translation>
    </message>
    <message>
        <source>How many pictures are drawn</source>
        <translation>그림을 몇 장 그릴지 정합니다</translation>
    </message>
    <message>
        <source>How often the weights change from one picture to the next</source>
        <translation>그림 한 장에서 다음 장까지 가중치를 몇 번 바꿀지 정합니다</translation>
    </message>
    <message>
        <source>It begins at</source>
        <translation>시작하는 곳</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>저장…</translation>
    </message>
    <message>
        <source>Side by side:</source>
        <translation>나란히 놓을 화면:</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>The ending of the name decides: .gif, .apng, or .png for a file of each frame.</source>
        <translation>형식은 파일 이름의 끝으로 정해집니다: .gif, .apng, 또는 프레임마다 파일 하나씩인 .png.</translation>
    </message>
    <message>
        <source>Updates between two frames</source>
        <translation>프레임 사이의 업데이트 수</translation>
    </message>
    <message>
        <source>Whether it is in the picture: {view}</source>
        <translation>그림에 넣을지 정합니다: {view}</translation>
    </message>
    <message>
        <source>Width and height in pixels</source>
        <translation>너비와 높이(픽셀)입니다</translation>
    </message>
    <message>
        <source>With which weights the first frame is drawn</source>
        <translation>첫 프레임을 어떤 가중치로 그릴지 정합니다</translation>
    </message>
    <message>
        <source>the start of training</source>
        <translation>학습의 시작점</translation>
    </message>
    <message>
        <source>where training is now</source>
        <translation>학습의 현재 상태</translation>
    </message>
    <message>
        <source>{updates} updates, which are {epochs} epochs; it plays {seconds} seconds.</source>
        <translation>업데이트 {updates}번, {epochs}에포크입니다. {seconds}초 동안 재생됩니다.</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height}픽셀</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>The outputs from the first to the last: {class_titles}.</source>
        <translation>출력의 순서: {class_titles}.</translation>
    </message>
    <message>
        <source>{symbol} is the answer for {class_title}.</source>
        <translation>{symbol} 값은 {class_title}에 대한 답입니다.</translation>
    </message>
</context>
<context>
    <name>Backprop</name>
    <message>
        <source>Backpropagation against finite differences</source>
        <translation>역전파로 구한 기울기를 유한 차분과 비교합니다</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>기울기 확인</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>수식</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>게이트</translation>
    </message>
    <message>
        <source>How the gradient of the selected weight becomes its new value</source>
        <translation>선택한 가중치의 기울기에서 새 값이 나오는 과정을 보여 줍니다</translation>
    </message>
    <message>
        <source>In symbols, with numbers, and the result</source>
        <translation>기호로 쓴 식, 수를 넣은 식, 결과를 차례로 보여 줍니다</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>기여 장부</translation>
    </message>
    <message>
        <source>Move the selected weight a little and see the loss follow</source>
        <translation>선택한 가중치를 조금 움직이고 손실이 어떻게 따라 변하는지 봅니다</translation>
    </message>
    <message>
        <source>Not computed yet: the walk has not come to this gradient.</source>
        <translation>아직 계산하지 않았습니다. 따라가기가 이 기울기까지 오지 않았습니다.</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>살짝 바꾸기</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>형상</translation>
    </message>
    <message>
        <source>The shape of every array, what it needs and why it is kept</source>
        <translation>모든 배열의 형상, 필요한 메모리, 저장해 두는 까닭을 보여 줍니다</translation>
    </message>
    <message>
        <source>Upstream × local = downstream</source>
        <translation>상류 × 국소 = 하류</translation>
    </message>
    <message>
        <source>What each sample gives to the gradient of the selected weight</source>
        <translation>각 샘플이 선택한 가중치의 기울기에 얼마를 보태는지 보여 줍니다</translation>
    </message>
    <message>
        <source>weights after update {count:,}</source>
        <translation>업데이트 {count:,}번 후의 가중치</translation>
    </message>
    <message>
        <source>weights at the start</source>
        <translation>시작할 때의 가중치</translation>
    </message>
</context>
<context>
    <name>BackpropView</name>
    <message>
        <source>Follow sample 1 of the training set through the network</source>
        <translation>훈련 데이터의 샘플 1로 신경망을 따라갑니다</translation>
    </message>
    <message>
        <source>Follow the samples that the next update is made from</source>
        <translation>다음 업데이트에 쓰일 샘플들로 신경망을 따라갑니다</translation>
    </message>
    <message>
        <source>Pick a sample on the map to follow it through the network, or take a batch: all its samples go through together.</source>
        <translation>맵에서 샘플을 골라 신경망을 따라가 보세요. 배치를 고르면 그 안의 샘플이 모두 함께 지나갑니다.</translation>
    </message>
    <message>
        <source>Take the first sample</source>
        <translation>첫 샘플 고르기</translation>
    </message>
    <message>
        <source>Take the next mini-batch</source>
        <translation>다음 미니배치 고르기</translation>
    </message>
    <message>
        <source>The last mini-batch cannot be walked through: its update has changed the weights. Choose other samples above.</source>
        <translation>마지막 미니배치는 따라갈 수 없습니다. 그 업데이트로 가중치가 바뀌었기 때문입니다. 위에서 다른 샘플을 고르세요.</translation>
    </message>
</context>
<context>
    <name>Bars</name>
    <message>
        <source>Shares of the samples</source>
        <translation>샘플별 기여도</translation>
    </message>
</context>
<context>
    <name>BiasNeurons</name>
    <message>
        <source>It is always 1: the weights of its edges are the biases.</source>
        <translation>값이 항상 1입니다. 여기서 나가는 에지의 가중치가 편향입니다.</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>{name}
no δ: an input is not computed, it has no z. Its gradient is ∂L/∂x. The map and the gate graph show it.</source>
        <translation>{name}
δ 없음: 입력은 계산한 값이 아니어서 z 값이 없습니다. 입력의 기울기 ∂L/∂x 값은 맵과 게이트 그래프에서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>{name}
{symbol} = {delta} on the pinned sample</source>
        <translation>{name}
{symbol} = {delta} (고정한 샘플)</translation>
    </message>
    <message>
        <source>{name}
{symbol} = {value}</source>
        <translation>{name}
{symbol} = {value}</translation>
    </message>
    <message>
        <source>{text}
frozen: training leaves it as it is</source>
        <translation>{text}
동결됨: 학습해도 바뀌지 않습니다</translation>
    </message>
    <message>
        <source>{text}
{reading}</source>
        <translation>{text}
{reading}</translation>
    </message>
    <message>
        <source>{text}
{symbol} = {gradient} on the next mini-batch</source>
        <translation>{text}
{symbol} = {gradient} (다음 미니배치)</translation>
    </message>
    <message>
        <source>{text}
{symbol} = {gradient} on the pinned sample</source>
        <translation>{text}
{symbol} = {gradient} (고정한 샘플)</translation>
    </message>
    <message>
        <source>{text}
{symbol} = {gradient} on the samples of the last update</source>
        <translation>{text}
{symbol} = {gradient} (마지막 업데이트의 샘플)</translation>
    </message>
    <message>
        <source>{text}
{symbol} = {gradient} on the training set</source>
        <translation>{text}
{symbol} = {gradient} (훈련 데이터)</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>dead</source>
        <translation>죽음</translation>
    </message>
    <message>
        <source>saturated</source>
        <translation>포화</translation>
    </message>
</context>
<context>
    <name>CanvasPanel</name>
    <message>
        <source>Networks to start from, as they stand in textbooks (undo brings yours back)</source>
        <translation>교과서에 나오는 신경망으로 시작합니다(실행 취소로 지금의 신경망을 되찾을 수 있습니다)</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>서식</translation>
    </message>
    <message>
        <source>{facts}   ·   skip connections from one layer run together</source>
        <translation>{facts}   ·   같은 층에서 나온 건너뛰기 연결은 한데 모아 그림</translation>
    </message>
    <message>
        <source>{facts}   ·   the {drawn} strongest of {edges:,} edges are drawn</source>
        <translation>{facts}   ·   에지 {edges:,}개 중 가중치가 큰 {drawn}개만 그림</translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>Network canvas</source>
        <translation>신경망 캔버스</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>{setting} {old} → {new}</source>
        <translation>{setting}: {old} → {new}</translation>
    </message>
    <message>
        <source>{setting}: {choice}</source>
        <translation>{setting}: {choice}</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>All agree as far as rounding allows. The largest relative error, {worst}, is rounding. A larger ε makes it smaller.</source>
        <translation>반올림 오차를 빼면 모두 일치합니다. 가장 큰 상대 오차 {worst}도 반올림 때문입니다. ε 값을 키우면 작아집니다.</translation>
    </message>
    <message>
        <source>All agree. The finite difference has an error of up to {worst} (parameters: {count}). A smaller ε makes it smaller (like ε²): the gradient is right.</source>
        <translation>모두 일치합니다. 유한 차분에 최대 {worst}의 오차가 있습니다(매개변수 {count}개). ε 값을 줄이면 이 오차도 (ε²에 비례해) 작아지므로 기울기는 맞습니다.</translation>
    </message>
    <message>
        <source>All agree. The finite difference has an error of up to {worst} from rounding (parameters: {count}). A larger ε makes it smaller: the gradient is right.</source>
        <translation>모두 일치합니다. 유한 차분에 최대 {worst}의 반올림 오차가 있습니다(매개변수 {count}개). ε 값을 키우면 이 오차가 작아지므로 기울기는 맞습니다.</translation>
    </message>
    <message>
        <source>All agree: backpropagation, gate graph and finite differences. The largest relative error is {worst}.</source>
        <translation>역전파, 게이트 그래프, 유한 차분이 모두 일치합니다. 가장 큰 상대 오차는 {worst}입니다.</translation>
    </message>
    <message>
        <source>Backpropagation does not agree with the gate graph and the finite differences. Parameters: {count}, by up to {worst}.</source>
        <translation>역전파가 게이트 그래프, 유한 차분과 일치하지 않습니다. 매개변수 {count}개, 차이는 최대 {worst}입니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Check all</source>
        <translation>모두 확인</translation>
    </message>
    <message>
        <source>Check all parameters ({count:,})</source>
        <translation>매개변수 모두 확인({count:,}개)</translation>
    </message>
    <message>
        <source>Checked parameters, the worst first</source>
        <translation>확인한 매개변수, 오차가 큰 것부터</translation>
    </message>
    <message>
        <source>How far each parameter is moved to either side</source>
        <translation>매개변수를 양쪽으로 얼마나 움직일지 정합니다</translation>
    </message>
    <message>
        <source>Move each parameter by ±ε, see how the loss changes, and compare with backpropagation and the gate graph</source>
        <translation>매개변수를 하나씩 ±ε만큼 움직여 손실의 변화를 재고, 역전파와 게이트 그래프의 결과와 비교합니다</translation>
    </message>
    <message>
        <source>No two of backpropagation, gate graph and finite differences agree. Parameters: {count}.</source>
        <translation>역전파, 게이트 그래프, 유한 차분 중 어느 둘도 서로 일치하지 않습니다. 매개변수 {count}개.</translation>
    </message>
    <message>
        <source>Not checked yet. For each parameter θ, ({loss}(θ + ε) − {loss}(θ − ε)) / 2ε must agree with ∂{loss}/∂θ from backpropagation.</source>
        <translation>아직 확인하지 않았습니다. 매개변수 θ마다 ({loss}(θ + ε) − {loss}(θ − ε)) / 2ε 값이 역전파로 구한 ∂{loss}/∂θ 값과 일치해야 합니다.</translation>
    </message>
    <message>
        <source>Of the network after update {update:,}, before it changed: {text}</source>
        <translation>바뀌기 전, 업데이트 {update:,}번 후의 신경망: {text}</translation>
    </message>
    <message>
        <source>Parameters that cross a kink, where the finite difference does not measure the slope: {count}. All others agree.</source>
        <translation>꺾인 점을 넘어가서 유한 차분으로 미분값을 잴 수 없는 매개변수: {count}개. 나머지는 모두 일치합니다.</translation>
    </message>
    <message>
        <source>The derivative of the loss “{name}” is wrong. At {at} the formula gives {slope}, but the slope of the function is {numeric}.</source>
        <translation>손실 “{name}”의 미분이 틀렸습니다. {at}에서 수식으로 구한 값은 {slope}, 함수의 실제 미분값은 {numeric}입니다.</translation>
    </message>
    <message>
        <source>The derivative of {name} is wrong. At z = {at} the formula gives {slope}, but the slope of the function is {numeric}.</source>
        <translation>{name} 함수의 미분이 틀렸습니다. z = {at}에서 수식으로 구한 값은 {slope}, 함수의 실제 미분값은 {numeric}입니다.</translation>
    </message>
    <message>
        <source>The error of the check for each ε</source>
        <translation>ε마다의 확인 오차</translation>
    </message>
    <message>
        <source>The finite differences do not agree with the other two, even with another ε. Parameters: {count}, by up to {worst}.</source>
        <translation>유한 차분이 나머지 둘과 일치하지 않습니다. ε 값을 바꾸어도 마찬가지입니다. 매개변수 {count}개, 차이는 최대 {worst}입니다.</translation>
    </message>
    <message>
        <source>The gate graph does not agree with backpropagation and the finite differences. Parameters: {count}.</source>
        <translation>게이트 그래프가 역전파, 유한 차분과 일치하지 않습니다. 매개변수 {count}개.</translation>
    </message>
    <message>
        <source>The gate graph has no gradient here.</source>
        <translation>여기서는 게이트 그래프에 기울기가 없습니다.</translation>
    </message>
    <message>
        <source>The gate graph was computed for {some:,} of the {all:,} samples.</source>
        <translation>게이트 그래프는 샘플 {all:,}개 중 {some:,}개에 대해 계산했습니다.</translation>
    </message>
    <message>
        <source>The loss overflows, so these cannot be compared: {count}.</source>
        <translation>손실이 넘쳐서 비교할 수 없는 매개변수: {count}개.</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>일치</translation>
    </message>
    <message>
        <source>agrees (ε too large)</source>
        <translation>일치 (ε 너무 큼)</translation>
    </message>
    <message>
        <source>agrees (ε too small)</source>
        <translation>일치 (ε 너무 작음)</translation>
    </message>
    <message>
        <source>all differ</source>
        <translation>모두 다름</translation>
    </message>
    <message>
        <source>backpropagation</source>
        <translation>역전파</translation>
    </message>
    <message>
        <source>backpropagation differs</source>
        <translation>역전파가 다름</translation>
    </message>
    <message>
        <source>finite
difference</source>
        <translation>유한
차분</translation>
    </message>
    <message>
        <source>finite difference differs</source>
        <translation>유한 차분이 다름</translation>
    </message>
    <message>
        <source>gate graph</source>
        <translation>게이트 그래프</translation>
    </message>
    <message>
        <source>gate graph ({count:,})</source>
        <translation>게이트 그래프({count:,})</translation>
    </message>
    <message>
        <source>gate graph differs</source>
        <translation>게이트 그래프가 다름</translation>
    </message>
    <message>
        <source>kink</source>
        <translation>꺾인 점</translation>
    </message>
    <message>
        <source>name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>overflow</source>
        <translation>넘침</translation>
    </message>
    <message>
        <source>relative
error</source>
        <translation>상대
오차</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>{parameter} ({part}): relative error against ε</source>
        <translation>{parameter} ({part}): ε에 따른 상대 오차</translation>
    </message>
    <message>
        <source>{title}; the least is {error}, at ε = {epsilon}</source>
        <translation>{title}; 가장 작은 값: {error}, ε = {epsilon}</translation>
    </message>
    <message>
        <source>ε</source>
        <translation>ε</translation>
    </message>
    <message>
        <source>ε =</source>
        <translation>ε =</translation>
    </message>
    <message>
        <source>ε, as a power of ten</source>
        <translation>ε, 10의 거듭제곱</translation>
    </message>
    <message>
        <source>∂{loss}/∂θ of {samples}:</source>
        <translation>{samples}의 ∂{loss}/∂θ:</translation>
    </message>
</context>
<context>
    <name>Circuit</name>
    <message>
        <source>Character {position}: {sentence}</source>
        <translation>{position}번째 글자: {sentence}</translation>
    </message>
    <message>
        <source>Input {name}</source>
        <translation>입력 {name}</translation>
    </message>
    <message>
        <source>Line {line}, character {position}: {sentence}</source>
        <translation>{line}번째 줄, {position}번째 글자: {sentence}</translation>
    </message>
    <message>
        <source>The gradient of the number above</source>
        <translation>위에 있는 수의 기울기입니다</translation>
    </message>
    <message>
        <source>The gradient: by how much the output grows for each 1 that {name} grows, near here</source>
        <translation>기울기: 이 근처에서 {name} 값이 1 커질 때마다 출력이 얼마나 커지는지 나타냅니다</translation>
    </message>
    <message>
        <source>The value of {name}; Up and Down change it by 0.1, with Shift by 0.01</source>
        <translation>{name}의 값입니다. 위, 아래 키로 0.1씩, Shift 키를 누르면 0.01씩 바뀝니다</translation>
    </message>
    <message>
        <source>Up and Down change the number by 0.1, with Shift by 0.01</source>
        <translation>위, 아래 키로 0.1씩, Shift 키를 누르면 0.01씩 바뀝니다</translation>
    </message>
    <message>
        <source>{name}, row {row}, column {column}</source>
        <translation>{name}, {row}행 {column}열</translation>
    </message>
    <message>
        <source>{sentence} What depends on it is left blank.</source>
        <translation>{sentence} 그 값을 쓰는 곳은 비워 둡니다.</translation>
    </message>
</context>
<context>
    <name>CircuitBox</name>
    <message>
        <source>Expression</source>
        <translation>식</translation>
    </message>
    <message>
        <source>Numbers, names, + − * / ^ and the functions {functions}; e and π are constants. Named steps are separated by ; or a new line (Shift+Enter), as in q = x + y; q * z. Vectors and matrices have their numbers in the text: x = [1, 2]; W = [[1, 2], [3, 4]]; W @ x is their product, and the last step is one number, such as sum(W @ x).</source>
        <translation>수, 이름, 기호 + − * / ^, 함수({functions}), 상수 e, π를 쓸 수 있습니다. 이름 붙인 단계는 q = x + y; q * z처럼 ; 기호나 새 줄(Shift+Enter)로 나눕니다. 벡터와 행렬은 수를 식 안에 적습니다: x = [1, 2]; W = [[1, 2], [3, 4]]. 둘의 곱은 W @ x이고, 마지막 단계는 sum(W @ x)처럼 수 하나여야 합니다.</translation>
    </message>
</context>
<context>
    <name>CircuitView</name>
    <message>
        <source>Change the expression</source>
        <translation>식 바꾸기</translation>
    </message>
    <message>
        <source>Circuit: {name}</source>
        <translation>회로: {name}</translation>
    </message>
    <message>
        <source>Circuits of the course notes, and one for every pattern of the backward pass</source>
        <translation>강의 노트의 회로들과, 역전파의 패턴마다 하나씩 만든 회로입니다</translation>
    </message>
    <message>
        <source>Close a gate</source>
        <translation>게이트 접기</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>예제</translation>
    </message>
    <message>
        <source>Input {name}</source>
        <translation>입력 {name}</translation>
    </message>
    <message>
        <source>Open a gate</source>
        <translation>게이트 펼치기</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Copy code</source>
        <translation>코드 복사</translation>
    </message>
    <message>
        <source>Copy the code with its numbers; Python can run it</source>
        <translation>코드를 수까지 함께 복사합니다. Python에서 실행할 수 있습니다</translation>
    </message>
    <message>
        <source>Staged code</source>
        <translation>단계별 코드</translation>
    </message>
</context>
<context>
    <name>ColumnsTable</name>
    <message>
        <source>A number that the network gets</source>
        <translation>신경망이 받는 수</translation>
    </message>
    <message>
        <source>Click to choose what this column is</source>
        <translation>클릭해서 이 열의 용도를 고릅니다</translation>
    </message>
    <message>
        <source>Column {number} of the file: {name}</source>
        <translation>파일의 {number}번째 열: {name}</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>파일의 열</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>Target: class</source>
        <translation>정답: 클래스</translation>
    </message>
    <message>
        <source>Target: number</source>
        <translation>정답: 수</translation>
    </message>
    <message>
        <source>Target: probability</source>
        <translation>정답: 확률</translation>
    </message>
    <message>
        <source>The line of the file</source>
        <translation>파일에서의 줄 번호입니다</translation>
    </message>
    <message>
        <source>The network never sees it</source>
        <translation>신경망이 전혀 보지 못하는 열</translation>
    </message>
    <message>
        <source>What each column is for the network</source>
        <translation>각 열을 신경망에서 어디에 쓰는지 나타냅니다</translation>
    </message>
    <message>
        <source>What the network shall say: a probability from 0 to 1</source>
        <translation>신경망이 맞혀야 하는 것: 0부터 1까지의 확률</translation>
    </message>
    <message>
        <source>What the network shall say: one of these names</source>
        <translation>신경망이 맞혀야 하는 것: 이 이름들 가운데 하나</translation>
    </message>
    <message>
        <source>What the network shall say: this number</source>
        <translation>신경망이 맞혀야 하는 것: 이 수</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>--verbose goes with --version only</source>
        <translation>--verbose 옵션은 --version 옵션과 함께만 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>Check the gradients of a session against finite differences, layer by layer.</source>
        <translation>세션의 기울기를 유한 차분과 비교해 층별로 확인합니다.</translation>
    </message>
    <message>
        <source>DIFFERS</source>
        <translation>다름</translation>
    </message>
    <message>
        <source>Draw views of a session as a PNG or SVG picture; no display is needed.</source>
        <translation>세션의 화면을 PNG나 SVG 그림으로 그립니다. 디스플레이가 없어도 됩니다.</translation>
    </message>
    <message>
        <source>NumPy only: no compiled kernel was built</source>
        <translation>NumPy만: 컴파일한 커널이 없습니다</translation>
    </message>
    <message>
        <source>Please install these packages (their names in Debian): {command}</source>
        <translation>다음 패키지를 설치하세요(데비안의 이름): {command}</translation>
    </message>
    <message>
        <source>Put the program into the menus of a Linux desktop, for this user, or take it out.</source>
        <translation>이 사용자의 리눅스 데스크톱 메뉴에 프로그램을 넣거나 뺍니다.</translation>
    </message>
    <message>
        <source>Qt needs the system library {name}, which is missing.</source>
        <translation>Qt에 필요한 시스템 라이브러리 {name} 파일이 없습니다.</translation>
    </message>
    <message>
        <source>Result: {meaning}.</source>
        <translation>결과: {meaning}.</translation>
    </message>
    <message>
        <source>Tell what is in a session: network, data, training, how far it is, its losses.</source>
        <translation>세션의 내용을 알려 줍니다: 신경망, 데이터, 학습 설정, 진행 정도, 손실.</translation>
    </message>
    <message>
        <source>There is nothing of {program} in {path}.</source>
        <translation>{path} 폴더에는 {program} 관련 파일이 없습니다.</translation>
    </message>
    <message>
        <source>There is too little memory for this.</source>
        <translation>이 작업을 하기에는 메모리가 부족합니다.</translation>
    </message>
    <message>
        <source>There is too little memory to train this session.</source>
        <translation>이 세션을 학습하기에는 메모리가 부족합니다.</translation>
    </message>
    <message>
        <source>This command installs them:
  {command}</source>
        <translation>다음 명령으로 설치할 수 있습니다:
  {command}</translation>
    </message>
    <message>
        <source>Train a session without a window.</source>
        <translation>창 없이 세션을 학습합니다.</translation>
    </message>
    <message>
        <source>Write a session as a file for other programs: code, tables, pictures, animations.</source>
        <translation>세션을 다른 프로그램용 파일로 씁니다: 코드, 표, 그림, 애니메이션.</translation>
    </message>
    <message>
        <source>Wrote {count} files, “{first}” to “{last}”: {form}, {size:,} bytes.</source>
        <translation>파일 {count}개를 썼습니다(“{first}”부터 “{last}”까지): {form}, {size:,}바이트.</translation>
    </message>
    <message>
        <source>Wrote “{first}”: {form}, {size:,} bytes.</source>
        <translation>“{first}” 파일을 썼습니다: {form}, {size:,}바이트.</translation>
    </message>
    <message>
        <source>a .png or .svg file, in place of an older one; - is PNG, piped</source>
        <translation>.png 또는 .svg 파일, 이미 있으면 바꿉니다. - 는 파이프로 보내는 PNG</translation>
    </message>
    <message>
        <source>a kink lies within the difference</source>
        <translation>차분 구간 안에 꺾인 점이 있음</translation>
    </message>
    <message>
        <source>a session (.nnplay), or a TensorFlow Playground link; - is standard input</source>
        <translation>세션(.nnplay) 또는 TensorFlow Playground 링크, - 는 표준 입력</translation>
    </message>
    <message>
        <source>a view is named twice</source>
        <translation>같은 화면이 두 번 있습니다</translation>
    </message>
    <message>
        <source>a window has one session; start the program once for each file</source>
        <translation>창 하나에는 세션 하나만 열립니다. 파일마다 프로그램을 따로 시작하세요</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>일치</translation>
    </message>
    <message>
        <source>agrees, but for rounding</source>
        <translation>반올림 오차를 빼면 일치</translation>
    </message>
    <message>
        <source>agrees, but for the truncation of the difference</source>
        <translation>차분의 절단 오차를 빼면 일치</translation>
    </message>
    <message>
        <source>animations</source>
        <translation>애니메이션</translation>
    </message>
    <message>
        <source>batch {size}</source>
        <translation>배치 {size}</translation>
    </message>
    <message>
        <source>begin from the start of training, not where it is</source>
        <translation>지금 상태가 아니라 학습의 시작점에서 시작</translation>
    </message>
    <message>
        <source>clip {share:g}</source>
        <translation>클리핑 {share:g}</translation>
    </message>
    <message>
        <source>commands, without a window:</source>
        <translation>창 없이 쓰는 명령:</translation>
    </message>
    <message>
        <source>csv: A table. png, svg: A picture. gif, apng: An animation of training.</source>
        <translation>csv: 표. png, svg: 그림. gif, apng: 학습 애니메이션.</translation>
    </message>
    <message>
        <source>data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>derivative of {name}: {meaning}</source>
        <translation>{name}의 도함수: {meaning}</translation>
    </message>
    <message>
        <source>draw every N updates, instead of evenly</source>
        <translation>고르게 나누지 않고 업데이트 N번마다 그림</translation>
    </message>
    <message>
        <source>dropout {share:g}</source>
        <translation>드롭아웃 {share:g}</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>엔진</translation>
    </message>
    <message>
        <source>epoch {epoch:,}, update {update:,}, {seconds:.2f} s</source>
        <translation>에포크 {epoch:,}, 업데이트 {update:,}, {seconds:.2f}초</translation>
    </message>
    <message>
        <source>epoch {epochs:,}, update {updates:,}</source>
        <translation>에포크 {epochs:,}, 업데이트 {updates:,}</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>every weight and bias</source>
        <translation>모든 가중치와 편향</translation>
    </message>
    <message>
        <source>every weight and bias with ∂L/∂w over the training set</source>
        <translation>모든 가중치와 편향, 훈련 데이터에 대한 ∂L/∂w 포함</translation>
    </message>
    <message>
        <source>examples:</source>
        <translation>예:</translation>
    </message>
    <message>
        <source>file</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>프레임</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>동결됨</translation>
    </message>
    <message>
        <source>how far weights are moved (1e-5)</source>
        <translation>가중치를 움직이는 폭(1e-5)</translation>
    </message>
    <message>
        <source>how many epochs to train</source>
        <translation>학습할 에포크 수</translation>
    </message>
    <message>
        <source>how many pictures (60)</source>
        <translation>그림의 수(60)</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>install: menu entry, icons, and what opens a session (.nnplay) that is clicked; remove: take these away</source>
        <translation>install: 메뉴 항목과 아이콘을 넣고, 세션(.nnplay) 파일을 누르면 열리게 합니다. remove: 이것들을 뺍니다</translation>
    </message>
    <message>
        <source>is not a number</source>
        <translation>숫자가 아님</translation>
    </message>
    <message>
        <source>its colours (light)</source>
        <translation>그림의 색(light)</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>커널</translation>
    </message>
    <message>
        <source>largest relative error {error}: {meaning}</source>
        <translation>가장 큰 상대 오차 {error}: {meaning}</translation>
    </message>
    <message>
        <source>learning rate {rate:g}</source>
        <translation>학습률 {rate:g}</translation>
    </message>
    <message>
        <source>losses and scores of the training so far</source>
        <translation>지금까지 학습한 손실과 점수</translation>
    </message>
    <message>
        <source>network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>no bias</source>
        <translation>편향 없음</translation>
    </message>
    <message>
        <source>noise {noise:g}</source>
        <translation>잡음 {noise:g}</translation>
    </message>
    <message>
        <source>not updated: {path}, for want of {tool}; it may take until the next log-in</source>
        <translation>갱신하지 못함: {path} ({tool} 없음. 다음 로그인 때 반영될 수 있음)</translation>
    </message>
    <message>
        <source>not updated: {path}: {reason}</source>
        <translation>갱신하지 못함: {path}: {reason}</translation>
    </message>
    <message>
        <source>not updated: {path}: {tool} ended with {code}</source>
        <translation>갱신하지 못함: {path}: {tool} 종료 코드 {code}</translation>
    </message>
    <message>
        <source>over how many training samples, the first ones ({count})</source>
        <translation>확인에 쓸 훈련 샘플의 수, 앞에서부터({count})</translation>
    </message>
    <message>
        <source>override the colour theme for this run</source>
        <translation>이번 실행에만 쓸 색 테마</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>pictures a second ({rate})</source>
        <translation>초당 그림 수({rate})</translation>
    </message>
    <message>
        <source>pictures and animations</source>
        <translation>그림과 애니메이션</translation>
    </message>
    <message>
        <source>pixels of the picture for each of them ({usual:g}; {animated:g} for the frames of an animation)</source>
        <translation>화면 픽셀마다 그림의 픽셀 수({usual:g}, 애니메이션의 프레임은 {animated:g})</translation>
    </message>
    <message>
        <source>print it as one JSON object</source>
        <translation>JSON 객체 하나로 출력</translation>
    </message>
    <message>
        <source>print neither results nor a progress bar</source>
        <translation>결과와 진행 막대를 출력하지 않음</translation>
    </message>
    <message>
        <source>print the results as one JSON object</source>
        <translation>결과를 JSON 객체 하나로 출력</translation>
    </message>
    <message>
        <source>regression</source>
        <translation>회귀</translation>
    </message>
    <message>
        <source>removed {path}</source>
        <translation>지움: {path}</translation>
    </message>
    <message>
        <source>schedule {name}</source>
        <translation>스케줄 {name}</translation>
    </message>
    <message>
        <source>show version and engine, and end</source>
        <translation>버전과 엔진을 알리고 끝냄</translation>
    </message>
    <message>
        <source>speak this language in this run: {names}</source>
        <translation>이번 실행에 쓸 언어: {names}</translation>
    </message>
    <message>
        <source>test</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>test loss</source>
        <translation>테스트 손실</translation>
    </message>
    <message>
        <source>test set sealed</source>
        <translation>테스트 봉인됨</translation>
    </message>
    <message>
        <source>the file to write, in place of an older one; - is stdout</source>
        <translation>쓸 파일, 이미 있으면 바꿉니다. - 는 표준 출력</translation>
    </message>
    <message>
        <source>the samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>the samples with the answers of the network</source>
        <translation>샘플과 신경망의 답</translation>
    </message>
    <message>
        <source>train</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>train loss</source>
        <translation>훈련 손실</translation>
    </message>
    <message>
        <source>train on past the stop rules of the session</source>
        <translation>세션의 종료 규칙을 넘겨서 계속 학습</translation>
    </message>
    <message>
        <source>trained</source>
        <translation>학습한 양</translation>
    </message>
    <message>
        <source>training</source>
        <translation>학습 설정</translation>
    </message>
    <message>
        <source>updated {path}</source>
        <translation>갱신함: {path}</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>검증 손실</translation>
    </message>
    <message>
        <source>what is drawn (network): {views}; several, with commas between them, are drawn side by side</source>
        <translation>그릴 화면(network): {views}. 쉼표로 여럿을 쓰면 나란히 그립니다</translation>
    </message>
    <message>
        <source>what is written; without it the suffix of OUT says it. {meanings}</source>
        <translation>쓸 형식. 없으면 OUT의 확장자로 정합니다. {meanings}</translation>
    </message>
    <message>
        <source>what makes the updates: NumPy, the compiled kernel, or the faster one (automatic)</source>
        <translation>업데이트를 계산하는 것: NumPy, 컴파일한 커널, 또는 둘 중 빠른 것(automatic)</translation>
    </message>
    <message>
        <source>what to open: a session (.nnplay), a table (.csv), or a link</source>
        <translation>열 것: 세션(.nnplay), 표(.csv), 또는 링크</translation>
    </message>
    <message>
        <source>where to save the trained session; - is standard output</source>
        <translation>학습한 세션을 저장할 곳, - 는 표준 출력</translation>
    </message>
    <message>
        <source>which table a CSV file has (history). {tables}</source>
        <translation>CSV 파일에 쓸 표(history). {tables}</translation>
    </message>
    <message>
        <source>width and height in pixels of the screen</source>
        <translation>화면 픽셀로 나타낸 너비와 높이</translation>
    </message>
    <message>
        <source>with --version: also libraries, system and folders, as a bug report needs them</source>
        <translation>--version 옵션과 함께 쓰면 오류 보고에 필요한 라이브러리, 시스템, 폴더도 알림</translation>
    </message>
    <message>
        <source>wrote {path}</source>
        <translation>씀: {path}</translation>
    </message>
    <message>
        <source>{count:,} parameters</source>
        <translation>매개변수 {count:,}개</translation>
    </message>
    <message>
        <source>{count:,} test</source>
        <translation>테스트 {count:,}</translation>
    </message>
    <message>
        <source>{count:,} train</source>
        <translation>훈련 {count:,}</translation>
    </message>
    <message>
        <source>{count:,} validation</source>
        <translation>검증 {count:,}</translation>
    </message>
    <message>
        <source>{count} classes</source>
        <translation>클래스 {count}개</translation>
    </message>
    <message>
        <source>{count} edges cut</source>
        <translation>끊은 에지 {count}개</translation>
    </message>
    <message>
        <source>{loss}, score {score}</source>
        <translation>{loss}, 점수 {score}</translation>
    </message>
    <message>
        <source>{name}: draw a neural network, watch it learn, see every gradient.</source>
        <translation>{name}: 신경망을 그리고, 학습을 지켜보고, 모든 기울기를 봅니다.</translation>
    </message>
    <message>
        <source>{parameters:,} gradients over {samples:,} training samples, backpropagation against centred differences and the gate graph:</source>
        <translation>훈련 샘플 {samples:,}개에 대한 기울기 {parameters:,}개, 역전파를 중앙 차분 및 게이트 그래프와 비교:</translation>
    </message>
    <message>
        <source>{path}, format {version}, made by {program}</source>
        <translation>{path}, 형식 {version}, 만든 프로그램 {program}</translation>
    </message>
    <message>
        <source>{program} COMMAND --help explains each one.</source>
        <translation>명령마다 {program} COMMAND --help 설명이 있습니다.</translation>
    </message>
    <message>
        <source>{program} is in the menus of the desktop now.</source>
        <translation>이제 데스크톱 메뉴에 {program} 항목이 있습니다.</translation>
    </message>
    <message>
        <source>{program} is no longer in the menus of the desktop.</source>
        <translation>데스크톱 메뉴에 더는 {program} 항목이 없습니다.</translation>
    </message>
    <message>
        <source>{reason} (--no-stop trains on)</source>
        <translation>{reason} (--no-stop: 계속 학습)</translation>
    </message>
    <message>
        <source>{set} loss {loss}, R² {score}</source>
        <translation>{set} 손실 {loss}, R² {score}</translation>
    </message>
    <message>
        <source>{set} loss {loss}, accuracy {score}</source>
        <translation>{set} 손실 {loss}, 정확도 {score}</translation>
    </message>
    <message>
        <source>{set} set: {reason}</source>
        <translation>{set} 데이터: {reason}</translation>
    </message>
    <message>
        <source>{signal} came after training had ended at epoch {epoch:,}, update {update:,}; nothing was saved.</source>
        <translation>{signal}: 에포크 {epoch:,}, 업데이트 {update:,}에서 학습이 끝난 뒤에 왔습니다. 아무것도 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>{signal} came after training had ended at epoch {epoch:,}, update {update:,}; what was trained is saved to standard output.</source>
        <translation>{signal}: 에포크 {epoch:,}, 업데이트 {update:,}에서 학습이 끝난 뒤에 왔습니다. 학습한 것은 표준 출력에 저장했습니다.</translation>
    </message>
    <message>
        <source>{signal} came after training had ended at epoch {epoch:,}, update {update:,}; what was trained is saved to “{path}”.</source>
        <translation>{signal}: 에포크 {epoch:,}, 업데이트 {update:,}에서 학습이 끝난 뒤에 왔습니다. 학습한 것은 “{path}” 파일에 저장했습니다.</translation>
    </message>
    <message>
        <source>{signal} came before training began; nothing was saved.</source>
        <translation>{signal}: 학습이 시작되기 전에 왔습니다. 아무것도 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>{signal} ended it; nothing was written.</source>
        <translation>{signal}: 작업을 끝냈습니다. 아무것도 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>{signal} stopped training at epoch {epoch:,}, update {update:,}; nothing was saved.</source>
        <translation>{signal}: 에포크 {epoch:,}, 업데이트 {update:,}에서 학습을 멈췄습니다. 아무것도 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>{signal} stopped training at epoch {epoch:,}, update {update:,}; what was trained is saved to standard output.</source>
        <translation>{signal}: 에포크 {epoch:,}, 업데이트 {update:,}에서 학습을 멈췄습니다. 학습한 것은 표준 출력에 저장했습니다.</translation>
    </message>
    <message>
        <source>{signal} stopped training at epoch {epoch:,}, update {update:,}; what was trained is saved to “{path}”.</source>
        <translation>{signal}: 에포크 {epoch:,}, 업데이트 {update:,}에서 학습을 멈췄습니다. 학습한 것은 “{path}” 파일에 저장했습니다.</translation>
    </message>
    <message>
        <source>{sizes}, {count:,} parameters</source>
        <translation>{sizes}, 매개변수 {count:,}개</translation>
    </message>
    <message>
        <source>{title}: {sets}; {kind}</source>
        <translation>{title}: {sets}; {kind}</translation>
    </message>
    <message>
        <source>{units} {activation}, from {sources}, {initializer}</source>
        <translation>{units} {activation}, 들어오는 층 {sources}, {initializer}</translation>
    </message>
    <message>
        <source>“desktop” is for the desktops of Linux; on this system make a shortcut yourself.</source>
        <translation>“desktop” 명령은 리눅스 데스크톱용입니다. 이 시스템에서는 바로 가기를 직접 만드세요.</translation>
    </message>
    <message>
        <source>“{name}” is no view; views are: {views}</source>
        <translation>“{name}” 화면은 없습니다. 그릴 수 있는 화면: {views}</translation>
    </message>
    <message>
        <source>“{path}”: {reason}; “{command}” cleans up.</source>
        <translation>“{path}”: {reason}. “{command}” 명령으로 정리할 수 있습니다.</translation>
    </message>
    <message>
        <source>“{text}” is no code of a language</source>
        <translation>“{text}” 값은 언어 코드가 아닙니다</translation>
    </message>
    <message>
        <source>“{text}” is no number from {least:g} to {most:g}</source>
        <translation>“{text}” 값은 {least:g}부터 {most:g}까지의 수가 아닙니다</translation>
    </message>
    <message>
        <source>“{text}” is no size such as 800x600, each side from {least} to {most:,}</source>
        <translation>“{text}” 값은 800x600 같은 크기가 아닙니다. 각 변은 {least}부터 {most:,}까지입니다</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number from 1 to {most:,}</source>
        <translation>“{text}” 값은 1부터 {most:,}까지의 정수가 아닙니다</translation>
    </message>
    <message>
        <source>“{word}” is neither a file nor a command. The commands are: {names}</source>
        <translation>“{word}” 이름의 파일이나 명령이 없습니다. 명령: {names}</translation>
    </message>
    <message>
        <source>“{word}” is neither a file nor a command; did you mean “{nearest}”? The commands are: {names}</source>
        <translation>“{word}” 이름의 파일이나 명령이 없습니다. 혹시 “{nearest}” 명령인가요? 명령: {names}</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Actions</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>명령 찾기</translation>
    </message>
    <message>
        <source>Nothing that can be done now is called “{query}”.</source>
        <translation>지금 할 수 있는 명령 중에 “{query}”에 맞는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>하려는 일을 입력하세요</translation>
    </message>
    <message>
        <source>Words of an action, a menu or a key; Enter does the first</source>
        <translation>명령, 메뉴, 키의 이름을 입력합니다. Enter 키를 누르면 첫 명령을 실행합니다</translation>
    </message>
    <message>
        <source>{action}. Find an action</source>
        <translation>{action}. 명령 찾기</translation>
    </message>
    <message>
        <source>{sentence} Find an action</source>
        <translation>{sentence} 명령 찾기</translation>
    </message>
</context>
<context>
    <name>ConfusionGrid</name>
    <message>
        <source>{count} · {share}</source>
        <translation>{count} · {share}</translation>
    </message>
    <message>
        <source>{true} answered as {predicted}: {count} of {whole} samples ({share})</source>
        <translation>실제 {true}, 답 {predicted}: 샘플 {whole}개 중 {count}개({share})</translation>
    </message>
    <message>
        <source>{true} has 1 sample; answered as {predicted}: {count}</source>
        <translation>실제 {true}(샘플 1개), 답 {predicted}: {count}개</translation>
    </message>
    <message>
        <source>{true} recognised: {count} of {whole} samples ({share})</source>
        <translation>실제 {true}, 맞게 답함: 샘플 {whole}개 중 {count}개({share})</translation>
    </message>
</context>
<context>
    <name>ConfusionView</name>
    <message>
        <source>Confusion matrix of the test set</source>
        <translation>테스트 데이터의 혼동 행렬</translation>
    </message>
    <message>
        <source>Confusion matrix of the training set</source>
        <translation>훈련 데이터의 혼동 행렬</translation>
    </message>
    <message>
        <source>Confusion matrix of the validation set</source>
        <translation>검증 데이터의 혼동 행렬</translation>
    </message>
    <message>
        <source>Count the test samples</source>
        <translation>테스트 샘플을 셉니다</translation>
    </message>
    <message>
        <source>Count the training samples</source>
        <translation>훈련 샘플을 셉니다</translation>
    </message>
    <message>
        <source>Count the validation samples</source>
        <translation>검증 샘플을 셉니다</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>accuracy of a class: {mean} on average, least {least} ({name})</source>
        <translation>클래스별 정확도: 평균 {mean}, 최소 {least} ({name})</translation>
    </message>
    <message>
        <source>accuracy of each class: {classes}</source>
        <translation>각 클래스의 정확도: {classes}</translation>
    </message>
    <message>
        <source>by class: {mean}, least {least} ({name})</source>
        <translation>클래스별: {mean}, 최소 {least} ({name})</translation>
    </message>
    <message>
        <source>rows: the true class · columns: the answer</source>
        <translation>행: 실제 클래스 · 열: 신경망의 답</translation>
    </message>
    <message>
        <source>true ↓ answer → · not trained</source>
        <translation>실제 ↓ 답 → · 학습 전</translation>
    </message>
    <message>
        <source>true ↓ · answered →</source>
        <translation>실제 ↓ · 답 →</translation>
    </message>
    <message>
        <source>true ↓ · ŷ →</source>
        <translation>실제 ↓ · ŷ →</translation>
    </message>
    <message>
        <source>{axes} · not trained yet</source>
        <translation>{axes} · 아직 학습하지 않음</translation>
    </message>
    <message>
        <source>{count:,} of {all:,} samples have no answer (NaN); they count as wrong.</source>
        <translation>샘플 {all:,}개 중 {count:,}개는 답이 없어(NaN) 틀린 것으로 셉니다.</translation>
    </message>
    <message>
        <source>{name} {share}</source>
        <translation>{name} {share}</translation>
    </message>
</context>
<context>
    <name>Consequences</name>
    <message>
        <source>loss {loss}</source>
        <translation>손실 {loss}</translation>
    </message>
    <message>
        <source>optimiser {optimizer}</source>
        <translation>옵티마이저 {optimizer}</translation>
    </message>
    <message>
        <source>output {units} × {activation}</source>
        <translation>출력 {units} × {activation}</translation>
    </message>
    <message>
        <source>{edit}   ·   all weights and biases keep their values</source>
        <translation>{edit}   ·   가중치와 편향은 모두 그대로입니다</translation>
    </message>
    <message>
        <source>{edit}   ·   its training was no longer kept</source>
        <translation>{edit}   ·   이때의 학습 결과는 이미 지워졌습니다</translation>
    </message>
    <message>
        <source>{edit}   ·   neurons in the hidden layers: {sizes}</source>
        <translation>{edit}   ·   은닉층의 뉴런 수: {sizes}</translation>
    </message>
    <message>
        <source>{edit}   ·   now: {settings}</source>
        <translation>{edit}   ·   현재: {settings}</translation>
    </message>
    <message>
        <source>{edit}   ·   the memory of {optimizer} is lost</source>
        <translation>{edit}   ·   {optimizer} 옵티마이저가 기억하던 값이 사라집니다</translation>
    </message>
    <message>
        <source>{edit}   ·   training starts anew</source>
        <translation>{edit}   ·   학습을 새로 시작합니다</translation>
    </message>
    <message>
        <source>{edit}   ·   training stays at update {update:,}</source>
        <translation>{edit}   ·   학습 상태는 업데이트 {update:,} 그대로입니다</translation>
    </message>
    <message>
        <source>{edit}   ·   training was at update {left:,}, now at {update:,}</source>
        <translation>{edit}   ·   학습 상태: 업데이트 {left:,} → {update:,}</translation>
    </message>
    <message>
        <source>{edit}   ·   weights and biases: {kept:,} kept, {copied:,} copied</source>
        <translation>{edit}   ·   가중치와 편향: 유지 {kept:,}개, 복사 {copied:,}개</translation>
    </message>
    <message>
        <source>{edit}   ·   weights and biases: {kept:,} kept, {copied:,} copied, {fresh:,} new</source>
        <translation>{edit}   ·   가중치와 편향: 유지 {kept:,}개, 복사 {copied:,}개, 추가 {fresh:,}개</translation>
    </message>
    <message>
        <source>{edit}   ·   weights and biases: {kept:,} kept, {copied:,} copied, {fresh:,} new, {lost:,} removed</source>
        <translation>{edit}   ·   가중치와 편향: 유지 {kept:,}개, 복사 {copied:,}개, 추가 {fresh:,}개, 삭제 {lost:,}개</translation>
    </message>
    <message>
        <source>{edit}   ·   weights and biases: {kept:,} kept, {copied:,} copied, {lost:,} removed</source>
        <translation>{edit}   ·   가중치와 편향: 유지 {kept:,}개, 복사 {copied:,}개, 삭제 {lost:,}개</translation>
    </message>
    <message>
        <source>{edit}   ·   weights and biases: {kept:,} kept, {fresh:,} new</source>
        <translation>{edit}   ·   가중치와 편향: 유지 {kept:,}개, 추가 {fresh:,}개</translation>
    </message>
    <message>
        <source>{edit}   ·   weights and biases: {kept:,} kept, {fresh:,} new, {lost:,} removed</source>
        <translation>{edit}   ·   가중치와 편향: 유지 {kept:,}개, 추가 {fresh:,}개, 삭제 {lost:,}개</translation>
    </message>
    <message>
        <source>{edit}   ·   weights and biases: {kept:,} kept, {lost:,} removed</source>
        <translation>{edit}   ·   가중치와 편향: 유지 {kept:,}개, 삭제 {lost:,}개</translation>
    </message>
</context>
<context>
    <name>Contrasts</name>
    <message>
        <source>As the desktop</source>
        <translation>데스크톱과 같게</translation>
    </message>
    <message>
        <source>High</source>
        <translation>고대비</translation>
    </message>
    <message>
        <source>How far texts and lines stand out from what is behind them</source>
        <translation>글자와 선이 배경에서 얼마나 뚜렷하게 보이는지 정합니다</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>보통</translation>
    </message>
</context>
<context>
    <name>Counters</name>
    <message>
        <source>Computing the new numbers …</source>
        <translation>새 값을 계산하는 중…</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation>테스트 정확도</translation>
    </message>
    <message>
        <source>test loss</source>
        <translation>테스트 손실</translation>
    </message>
    <message>
        <source>train loss</source>
        <translation>훈련 손실</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>업데이트</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>검증 손실</translation>
    </message>
    <message>
        <source>{name}: {number}</source>
        <translation>{name}: {number}</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>Against epochs</source>
        <translation>가로축: 에포크</translation>
    </message>
    <message>
        <source>Against updates</source>
        <translation>가로축: 업데이트</translation>
    </message>
    <message>
        <source>Light smoothing</source>
        <translation>약한 평활</translation>
    </message>
    <message>
        <source>No smoothing</source>
        <translation>평활 없음</translation>
    </message>
    <message>
        <source>Strong smoothing</source>
        <translation>강한 평활</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>changed: {settings}</source>
        <translation>변경: {settings}</translation>
    </message>
    <message>
        <source>class weights</source>
        <translation>클래스 가중치</translation>
    </message>
    <message>
        <source>data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>드롭아웃</translation>
    </message>
    <message>
        <source>gradient clipping</source>
        <translation>기울기 클리핑</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>optimiser</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>order of samples</source>
        <translation>샘플 순서</translation>
    </message>
    <message>
        <source>penalty</source>
        <translation>벌점</translation>
    </message>
    <message>
        <source>penalty rate</source>
        <translation>벌점 계수</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>스케줄</translation>
    </message>
    <message>
        <source>seeds</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>stop rule</source>
        <translation>종료 규칙</translation>
    </message>
</context>
<context>
    <name>CurvesPage</name>
    <message>
        <source>above {bound}: not shown</source>
        <translation>{bound}보다 큰 값: 표시 안 함</translation>
    </message>
    <message>
        <source>below {bound}: not shown</source>
        <translation>{bound}보다 작은 값: 표시 안 함</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>에포크 {epoch}</translation>
    </message>
    <message>
        <source>epoch {epoch} · update {update}</source>
        <translation>에포크 {epoch} · 업데이트 {update}</translation>
    </message>
    <message>
        <source>epoch {epoch} · update {update} · train {train} · test {test}</source>
        <translation>에포크 {epoch} · 업데이트 {update} · 훈련 {train} · 테스트 {test}</translation>
    </message>
    <message>
        <source>epoch {epoch} · update {update} · train {train} · test {test} · validation {validation}</source>
        <translation>에포크 {epoch} · 업데이트 {update} · 훈련 {train} · 테스트 {test} · 검증 {validation}</translation>
    </message>
    <message>
        <source>epoch {epoch} · update {update} · {changed}</source>
        <translation>에포크 {epoch} · 업데이트 {update} · {changed}</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>no test set</source>
        <translation>테스트 없음</translation>
    </message>
    <message>
        <source>smoothed: train {train} · test {test}</source>
        <translation>평활: 훈련 {train} · 테스트 {test}</translation>
    </message>
    <message>
        <source>smoothed: train {train} · test {test} · validation {validation}</source>
        <translation>평활: 훈련 {train} · 테스트 {test} · 검증 {validation}</translation>
    </message>
    <message>
        <source>strong: running mean</source>
        <translation>진한 선: 이동 평균</translation>
    </message>
    <message>
        <source>strong: running mean · pale: as measured</source>
        <translation>진한 선: 이동 평균 · 흐린 선: 원래 값</translation>
    </message>
    <message>
        <source>test set sealed</source>
        <translation>테스트 봉인됨</translation>
    </message>
    <message>
        <source>update {update}</source>
        <translation>업데이트 {update}</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>업데이트</translation>
    </message>
    <message>
        <source>{axis} · from epoch {epoch}</source>
        <translation>{axis} · 에포크 {epoch}부터</translation>
    </message>
    <message>
        <source>{axis} · new curves from epoch {epoch} ({changed})</source>
        <translation>{axis} · 에포크 {epoch}부터 새 곡선 ({changed})</translation>
    </message>
    <message>
        <source>{position} · {changed}</source>
        <translation>{position} · {changed}</translation>
    </message>
    <message>
        <source>━ train {value}</source>
        <translation>━ 훈련 {value}</translation>
    </message>
    <message>
        <source>┅ validation {value}</source>
        <translation>┅ 검증 {value}</translation>
    </message>
    <message>
        <source>╍ test {value}</source>
        <translation>╍ 테스트 {value}</translation>
    </message>
</context>
<context>
    <name>CurvesPlot</name>
    <message>
        <source>Curves</source>
        <translation>곡선</translation>
    </message>
</context>
<context>
    <name>CurvesView</name>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>R² over the run: 1 is perfect, 0 no better than the mean of all values</source>
        <translation>학습하는 동안의 R² 변화를 보여 줍니다. 1이면 완벽하고, 0이면 모든 값의 평균으로 답하는 것과 같습니다</translation>
    </message>
    <message>
        <source>The loss over the run</source>
        <translation>학습하는 동안의 손실 변화를 보여 줍니다</translation>
    </message>
    <message>
        <source>The share of samples whose class is right, over the run</source>
        <translation>학습하는 동안 클래스를 맞힌 샘플의 비율이 어떻게 변하는지 보여 줍니다</translation>
    </message>
    <message>
        <source>Which class is answered as which class, now</source>
        <translation>지금 어떤 클래스를 어떤 클래스로 답하는지 보여 줍니다</translation>
    </message>
</context>
<context>
    <name>DataFiles</name>
    <message>
        <source>Clipboard</source>
        <translation>클립보드</translation>
    </message>
    <message>
        <source>Import another file …</source>
        <translation>다른 파일 가져오기…</translation>
    </message>
    <message>
        <source>Import data</source>
        <translation>데이터 가져오기</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>가져오지 못했습니다</translation>
    </message>
    <message>
        <source>Nothing was imported: “{name}”</source>
        <translation>가져오지 못했습니다: “{name}”</translation>
    </message>
    <message>
        <source>Reading “{name}” …</source>
        <translation>“{name}” 읽는 중…</translation>
    </message>
    <message>
        <source>Save data as CSV</source>
        <translation>데이터를 CSV 파일로 저장</translation>
    </message>
    <message>
        <source>Saved “{name}” without the sealed test set</source>
        <translation>“{name}” 파일을 저장했습니다(봉인된 테스트 데이터 제외)</translation>
    </message>
</context>
<context>
    <name>DataModel</name>
    <message>
        <source>both</source>
        <translation>둘 다</translation>
    </message>
    <message>
        <source>right</source>
        <translation>맞음</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>봉인</translation>
    </message>
    <message>
        <source>test</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>train</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>틀림</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>Add input {feature}</source>
        <translation>입력 추가: {feature}</translation>
    </message>
    <message>
        <source>Add, erase and move points on the output map, with the mouse (Ctrl+P)</source>
        <translation>출력 맵에서 마우스로 점을 더하고 지우고 옮깁니다 (Ctrl+P)</translation>
    </message>
    <message>
        <source>All {count} inputs</source>
        <translation>입력 {count}개 모두</translation>
    </message>
    <message>
        <source>All {count} pixels</source>
        <translation>픽셀 {count}개 모두</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Data set: {name}</source>
        <translation>데이터셋: {name}</translation>
    </message>
    <message>
        <source>Give the network all inputs; single ones are deleted on the canvas</source>
        <translation>신경망에 모든 입력을 줍니다. 하나씩 빼려면 캔버스에서 삭제하세요</translation>
    </message>
    <message>
        <source>Give the network all pixels as inputs; single ones are deleted on the canvas</source>
        <translation>신경망에 모든 픽셀을 입력으로 줍니다. 하나씩 빼려면 캔버스에서 삭제하세요</translation>
    </message>
    <message>
        <source>Give the network {feature} as an input</source>
        <translation>신경망에 {feature} 특성을 입력으로 줍니다</translation>
    </message>
    <message>
        <source>How many points, those of all sets together</source>
        <translation>점의 수입니다. 훈련, 테스트, 검증 데이터를 모두 합한 수입니다</translation>
    </message>
    <message>
        <source>Import data …</source>
        <translation>데이터 가져오기…</translation>
    </message>
    <message>
        <source>Input features</source>
        <translation>입력 특성</translation>
    </message>
    <message>
        <source>New data set keeps the weights</source>
        <translation>데이터셋을 바꿔도 가중치 유지</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>잡음</translation>
    </message>
    <message>
        <source>On: with another data set, training goes on with the present weights. Off: it starts with new weights; undo brings the old training back.</source>
        <translation>켜면 데이터셋을 바꿔도 지금의 가중치로 이어서 학습합니다. 끄면 새 가중치로 시작하며, 실행 취소로 이전 학습을 되찾을 수 있습니다.</translation>
    </message>
    <message>
        <source>Paint points</source>
        <translation>점 칠하기</translation>
    </message>
    <message>
        <source>Points can only be painted on a map of x₁ and x₂</source>
        <translation>점은 x₁, x₂의 맵에만 칠할 수 있습니다</translation>
    </message>
    <message>
        <source>Remove input {feature}</source>
        <translation>입력 삭제: {feature}</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>샘플 수</translation>
    </message>
    <message>
        <source>Standard deviation of the noise, in percent of half the map's width (for values and standardised inputs, in percent of 1)</source>
        <translation>잡음의 표준편차입니다. 맵 너비의 절반을 100%로 합니다(값과 표준화된 입력에서는 1을 100%로 합니다)</translation>
    </message>
    <message>
        <source>Take all inputs</source>
        <translation>모든 입력 쓰기</translation>
    </message>
    <message>
        <source>Train on the rows of a CSV file of your own (Ctrl+I)</source>
        <translation>내 CSV 파일의 행으로 학습합니다 (Ctrl+I)</translation>
    </message>
    <message>
        <source>{samples:,} of {most:,}</source>
        <translation>{most:,}개 중 {samples:,}개</translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>All samples</source>
        <translation>모든 샘플</translation>
    </message>
    <message>
        <source>An input, as it was measured</source>
        <translation>측정 단위로 나타낸 입력</translation>
    </message>
    <message>
        <source>How far the answer is from the target: √Σ(ŷ − y)²</source>
        <translation>답과 정답 사이의 거리: √Σ(ŷ − y)²</translation>
    </message>
    <message>
        <source>How likely this class is, as the network is to answer</source>
        <translation>신경망이 답해야 하는 이 클래스의 확률</translation>
    </message>
    <message>
        <source>The class that the network answers now</source>
        <translation>신경망이 지금 답하는 클래스</translation>
    </message>
    <message>
        <source>The class that the network is to answer</source>
        <translation>신경망이 답해야 하는 클래스</translation>
    </message>
    <message>
        <source>The number of the sample in the data</source>
        <translation>데이터에서 이 샘플의 번호</translation>
    </message>
    <message>
        <source>The output for that class; of a network with one output, it</source>
        <translation>그 클래스의 출력. 출력이 하나인 신경망에서는 그 출력</translation>
    </message>
    <message>
        <source>The value that the network is to answer</source>
        <translation>신경망이 답해야 하는 값</translation>
    </message>
    <message>
        <source>What the network answers now</source>
        <translation>신경망의 지금 답</translation>
    </message>
    <message>
        <source>Whether the answer is right, from the first update on</source>
        <translation>답이 맞는지 틀리는지, 첫 업데이트부터 표시</translation>
    </message>
    <message>
        <source>Whether the sample is for training, testing or validation</source>
        <translation>샘플을 훈련, 테스트, 검증 중 어디에 쓰는지 나타냅니다</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>답</translation>
    </message>
    <message>
        <source>class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>error</source>
        <translation>오차</translation>
    </message>
    <message>
        <source>right?</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>set</source>
        <translation>구분</translation>
    </message>
    <message>
        <source>value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>ŷ of {name}</source>
        <translation>{name}의 ŷ</translation>
    </message>
</context>
<context>
    <name>DataTableView</name>
    <message>
        <source>Add a copy of the last sample</source>
        <translation>마지막 샘플을 복사해 추가합니다</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>행 추가</translation>
    </message>
    <message>
        <source>Add a sample</source>
        <translation>샘플 추가</translation>
    </message>
    <message>
        <source>Delete rows</source>
        <translation>행 삭제</translation>
    </message>
    <message>
        <source>Delete samples</source>
        <translation>샘플 삭제</translation>
    </message>
    <message>
        <source>Delete the selected samples (Del)</source>
        <translation>선택한 샘플을 삭제합니다 (Del)</translation>
    </message>
    <message>
        <source>Edit a sample</source>
        <translation>샘플 편집</translation>
    </message>
    <message>
        <source>Only training samples can be followed in Backprop; this is another one.</source>
        <translation>역전파에서는 훈련 샘플만 따라갈 수 있습니다. 이 샘플은 훈련 샘플이 아닙니다.</translation>
    </message>
    <message>
        <source>Paste samples</source>
        <translation>샘플 붙여넣기</translation>
    </message>
    <message>
        <source>Show only samples that the network answers wrongly</source>
        <translation>신경망의 답이 틀린 샘플만 보여 줍니다</translation>
    </message>
    <message>
        <source>Wrong answers only</source>
        <translation>틀린 답만</translation>
    </message>
    <message>
        <source>not a training sample</source>
        <translation>훈련 샘플이 아님</translation>
    </message>
    <message>
        <source>not trained yet</source>
        <translation>아직 학습하지 않음</translation>
    </message>
    <message>
        <source>not trained yet: none is judged</source>
        <translation>아직 학습하지 않음: 판정 전</translation>
    </message>
    <message>
        <source>{count:,} samples</source>
        <translation>샘플 {count:,}개</translation>
    </message>
    <message>
        <source>{count:,} samples, {train:,} for training</source>
        <translation>샘플 {count:,}개, 그중 훈련용 {train:,}개</translation>
    </message>
    <message>
        <source>{count:,} samples, {train:,} for training; {wrong:,} answered wrongly</source>
        <translation>샘플 {count:,}개, 그중 훈련용 {train:,}개. 틀린 답 {wrong:,}개</translation>
    </message>
    <message>
        <source>{count:,} samples; none is judged before the first update</source>
        <translation>샘플 {count:,}개. 첫 업데이트 뒤부터 판정합니다</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>위치(&amp;L):</translation>
    </message>
    <message>
        <source>APNG animation (*.apng)</source>
        <translation>APNG 애니메이션 (*.apng)</translation>
    </message>
    <message>
        <source>All edits and training since are lost. Undo does not bring them back.</source>
        <translation>저장한 뒤의 편집과 학습이 모두 사라집니다. 실행 취소로도 되살릴 수 없습니다.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 표 (*.csv)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Discard the unsaved work on “{name}”?</source>
        <translation>“{name}” 문서의 저장하지 않은 작업을 버릴까요?</translation>
    </message>
    <message>
        <source>Don't save</source>
        <translation>저장 안 함</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>파일 이름(&amp;N):</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>파일 형식(&amp;T):</translation>
    </message>
    <message>
        <source>GIF animation (*.gif)</source>
        <translation>GIF 애니메이션 (*.gif)</translation>
    </message>
    <message>
        <source>Go back to “{name}” as it was saved?</source>
        <translation>“{name}” 문서를 저장한 상태로 되돌릴까요?</translation>
    </message>
    <message>
        <source>If you overwrite it, what was changed there is lost.</source>
        <translation>덮어쓰면 거기서 바꾼 내용이 사라집니다.</translation>
    </message>
    <message>
        <source>If you save it here again, there may be two of it.</source>
        <translation>여기에 다시 저장하면 같은 파일이 둘이 될 수 있습니다.</translation>
    </message>
    <message>
        <source>Import data</source>
        <translation>데이터 가져오기</translation>
    </message>
    <message>
        <source>It cannot be brought back.</source>
        <translation>버리면 되살릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Jupyter notebook (*.ipynb)</source>
        <translation>Jupyter 노트북 (*.ipynb)</translation>
    </message>
    <message>
        <source>Neurons of {layer} (1 to {largest}):</source>
        <translation>{layer}의 뉴런 수(1~{largest}):</translation>
    </message>
    <message>
        <source>NumPy arrays (*.npz)</source>
        <translation>NumPy 배열 (*.npz)</translation>
    </message>
    <message>
        <source>Number of neurons</source>
        <translation>뉴런 수</translation>
    </message>
    <message>
        <source>ONNX model (*.onnx)</source>
        <translation>ONNX 모델 (*.onnx)</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>세션 열기</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>덮어쓰기</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 그림 (*.png)</translation>
    </message>
    <message>
        <source>Python script (*.py)</source>
        <translation>Python 스크립트 (*.py)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 그림 (*.svg)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Save here again</source>
        <translation>여기에 다시 저장</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>세션 저장</translation>
    </message>
    <message>
        <source>Save the changes to “{name}”?</source>
        <translation>“{name}” 문서의 변경 내용을 저장할까요?</translation>
    </message>
    <message>
        <source>Sessions (*{suffix})</source>
        <translation>세션 (*{suffix})</translation>
    </message>
    <message>
        <source>Size of the picture</source>
        <translation>그림 크기</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>표 (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Width in pixels:</source>
        <translation>너비(픽셀):</translation>
    </message>
    <message>
        <source>Without saving they are lost.</source>
        <translation>저장하지 않으면 변경 내용이 사라집니다.</translation>
    </message>
    <message>
        <source>safetensors (*.safetensors)</source>
        <translation>safetensors (*.safetensors)</translation>
    </message>
    <message>
        <source>“{name}” already exists. Replace it?</source>
        <translation>“{name}” 파일이 이미 있습니다. 바꿀까요?</translation>
    </message>
    <message>
        <source>“{name}” is no longer there: it was moved or deleted.</source>
        <translation>“{name}” 파일이 그 자리에 없습니다. 옮겨졌거나 삭제되었습니다.</translation>
    </message>
    <message>
        <source>“{name}” was changed by another program.</source>
        <translation>다른 프로그램에서 “{name}” 파일을 바꾸었습니다.</translation>
    </message>
</context>
<context>
    <name>DigitsBox</name>
    <message>
        <source>{digits} digits</source>
        <translation>{digits}자리</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>Pages below the network</source>
        <translation>신경망 아래의 탭</translation>
    </message>
</context>
<context>
    <name>Drawn</name>
    <message>
        <source>All layers after its neuron are one box, with the loss.</source>
        <translation>이 뉴런 뒤의 모든 층과 손실을 한 상자로 묶었습니다.</translation>
    </message>
    <message>
        <source>Each layer is one box to keep shapes readable.</source>
        <translation>형상을 읽을 수 있도록 층을 각각 상자 하나로 그렸습니다.</translation>
    </message>
    <message>
        <source>Each neuron is one box to keep numbers readable.</source>
        <translation>수를 읽을 수 있도록 뉴런을 각각 상자 하나로 그렸습니다.</translation>
    </message>
    <message>
        <source>Each neuron is one box, with the loss in the last one.</source>
        <translation>뉴런을 각각 상자 하나로 그리고, 손실은 마지막 상자에 넣었습니다.</translation>
    </message>
    <message>
        <source>Each neuron is one box; outputs and loss are one.</source>
        <translation>뉴런을 각각 상자 하나로 그리고, 출력과 손실은 한 상자로 묶었습니다.</translation>
    </message>
    <message>
        <source>Each other layer is one box to keep shapes readable.</source>
        <translation>형상을 읽을 수 있도록 다른 층은 각각 상자 하나로 그렸습니다.</translation>
    </message>
    <message>
        <source>Each other neuron is one box to keep numbers readable.</source>
        <translation>수를 읽을 수 있도록 다른 뉴런은 각각 상자 하나로 그렸습니다.</translation>
    </message>
    <message>
        <source>Each weighted sum is one box to keep shapes readable.</source>
        <translation>형상을 읽을 수 있도록 가중합을 각각 상자 하나로 그렸습니다.</translation>
    </message>
    <message>
        <source>Only its layer is drawn to keep shapes readable.</source>
        <translation>형상을 읽을 수 있도록 이 층만 그렸습니다.</translation>
    </message>
    <message>
        <source>Only its neuron is drawn to keep numbers readable.</source>
        <translation>수를 읽을 수 있도록 이 뉴런만 그렸습니다.</translation>
    </message>
    <message>
        <source>{first} … {last}, L</source>
        <translation>{first} … {last}, L</translation>
    </message>
    <message>
        <source>{neurons}, L</source>
        <translation>{neurons}, L</translation>
    </message>
</context>
<context>
    <name>DropoutLine</name>
    <message>
        <source>Dropout is off in this walk.</source>
        <translation>이번 따라가기에는 드롭아웃이 없습니다.</translation>
    </message>
    <message>
        <source>Dropout is off in this walk; only updates of Run and Step leave neurons out.</source>
        <translation>이번 따라가기에는 드롭아웃이 없습니다. “실행”과 “한 단계”의 업데이트에서만 뉴런을 뺍니다.</translation>
    </message>
    <message>
        <source>This walk has dropout: M is 0 for what is left out, else 1/(1 − p).</source>
        <translation>이번 따라가기에는 드롭아웃이 있습니다. 빠진 뉴런은 M = 0, 나머지는 M = 1/(1 − p)입니다.</translation>
    </message>
    <message>
        <source>This walk has the dropout of its update: some neurons are left out (their M is 0), the others are multiplied by M = 1/(1 − p).</source>
        <translation>이번 따라가기에는 업데이트 때의 드롭아웃을 그대로 씁니다. 일부 뉴런은 빠지고(M = 0), 나머지에는 M = 1/(1 − p) 값을 곱합니다.</translation>
    </message>
    <message>
        <source>With dropout</source>
        <translation>드롭아웃 있음</translation>
    </message>
    <message>
        <source>With dropout: M is 0 or 1/(1 − p).</source>
        <translation>드롭아웃 있음: M = 0 또는 1/(1 − p).</translation>
    </message>
    <message>
        <source>Without dropout</source>
        <translation>드롭아웃 없음</translation>
    </message>
</context>
<context>
    <name>Engines</name>
    <message>
        <source>All in compiled C: fast for small networks</source>
        <translation>모두 컴파일한 C 코드로 계산합니다. 작은 신경망에서 빠릅니다</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>Compiled kernel</source>
        <translation>컴파일한 커널</translation>
    </message>
    <message>
        <source>Each product of matrices by itself: fast for large networks</source>
        <translation>행렬 곱을 하나씩 따로 계산합니다. 큰 신경망에서 빠릅니다</translation>
    </message>
    <message>
        <source>Engine: {name}</source>
        <translation>엔진: {name}</translation>
    </message>
    <message>
        <source>NumPy</source>
        <translation>NumPy</translation>
    </message>
    <message>
        <source>The faster one for this network: {engine}</source>
        <translation>이 신경망에서 더 빠른 엔진: {engine}</translation>
    </message>
    <message>
        <source>What makes the updates; Train → Engine changes it</source>
        <translation>업데이트를 계산하는 엔진입니다. 학습 → 엔진에서 바꿀 수 있습니다</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>커널</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>{meaning}
{formula}</source>
        <translation>{meaning}
{formula}</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>--epochs, --every and --frames say twice how long to train; leave one of them out.</source>
        <translation>--epochs, --every, --frames 세 옵션을 함께 쓰면 학습 기간을 두 번 정하게 됩니다. 그중 하나를 빼세요.</translation>
    </message>
    <message>
        <source>--table goes with --to csv only.</source>
        <translation>--table 옵션은 --to csv 옵션과 함께만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>--{option} goes with an animation only: --to gif, --to apng, or --to png with a name such as frame-%04d.png or a folder that is there.</source>
        <translation>--{option} 옵션은 애니메이션에만 쓸 수 있습니다: --to gif, --to apng, 또는 frame-%04d.png 같은 이름이나 이미 있는 폴더를 지정한 --to png.</translation>
    </message>
    <message>
        <source>--{option} goes with pictures and animations only.</source>
        <translation>--{option} 옵션은 그림과 애니메이션에만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>@ needs matrices: write them first, as in W = [[1, 2], [3, 4]]; x = [1, 2]; W @ x.</source>
        <translation>@ 기호는 행렬의 곱입니다. W = [[1, 2], [3, 4]]; x = [1, 2]; W @ x처럼 행렬을 먼저 쓰세요.</translation>
    </message>
    <message>
        <source>A circuit with vectors has its numbers in the text, no others.</source>
        <translation>벡터 회로의 수는 식 안에만 쓰며, 따로 정할 수 없습니다.</translation>
    </message>
    <message>
        <source>A comma is between two inputs: write {number} for one number, or {inputs} for two inputs.</source>
        <translation>쉼표는 두 입력 사이에 씁니다. 수 하나는 {number}처럼, 입력 두 개는 {inputs}처럼 쓰세요.</translation>
    </message>
    <message>
        <source>A comment with # can only follow a named step, as in q = x + y  # the sum.</source>
        <translation># 주석은 이름 붙인 단계 뒤에만 쓸 수 있습니다(예: q = x + y  # 합).</translation>
    </message>
    <message>
        <source>A condition in square brackets is not understood: for [x &gt; 0] write step(x).</source>
        <translation>대괄호로 쓴 조건은 이해할 수 없습니다. [x &gt; 0] 대신 step(x)처럼 쓰세요.</translation>
    </message>
    <message>
        <source>A formula among the inputs has no value for this sample; type another one.</source>
        <translation>입력으로 쓰는 수식 중 하나가 이 샘플에서 값을 갖지 않습니다. 다른 샘플을 입력하세요.</translation>
    </message>
    <message>
        <source>A formula is one expression, without named steps.</source>
        <translation>수식은 이름 붙인 단계 없이 식 하나로 씁니다.</translation>
    </message>
    <message>
        <source>A full batch of {batch:,} samples would take {needed:,.0f} MB of memory; use fewer samples, smaller layers or mini-batches (at most {limit:,.0f} MB).</source>
        <translation>샘플 {batch:,}개의 전체 배치에는 메모리가 {needed:,.0f} MB 필요합니다. 샘플 수나 층을 줄이거나 미니배치를 쓰세요(최대 {limit:,.0f} MB).</translation>
    </message>
    <message>
        <source>A link carries no points: yours are not drawn there.</source>
        <translation>링크에는 점을 담을 수 없어, 내 점은 그 페이지에 나타나지 않습니다.</translation>
    </message>
    <message>
        <source>A local gradient of this step does not exist or is too large.</source>
        <translation>이 단계의 국소 기울기가 존재하지 않거나 너무 큽니다.</translation>
    </message>
    <message>
        <source>A mini-batch of {batch:,} is more than the {count:,} training samples: the page never updates then; here all of them are one mini-batch.</source>
        <translation>미니배치 크기 {batch:,}개가 훈련 샘플 {count:,}개보다 큽니다: 그 페이지에서는 이때 업데이트가 일어나지 않습니다. 여기서는 훈련 샘플 전체를 미니배치 하나로 씁니다.</translation>
    </message>
    <message>
        <source>A negative number has no power {exponent:g}.</source>
        <translation>음수의 {exponent:g}제곱은 존재하지 않습니다.</translation>
    </message>
    <message>
        <source>A number of a sample</source>
        <translation>샘플의 값</translation>
    </message>
    <message>
        <source>A parameter cannot be moved by {value}; give a number.</source>
        <translation>매개변수를 {value}만큼 바꿀 수 없습니다. 수를 입력하세요.</translation>
    </message>
    <message>
        <source>A picture of this view is at least {width} × {height} pixels of the screen large.</source>
        <translation>이 화면을 그림으로 만들려면 크기가 화면 픽셀로 {width} × {height} 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>A picture {width} pixels wide needs too much memory.</source>
        <translation>너비가 {width}픽셀인 그림에는 메모리가 너무 많이 필요합니다.</translation>
    </message>
    <message>
        <source>A power below 1 has no slope at 0.</source>
        <translation>지수가 1보다 작은 거듭제곱은 0에서 미분할 수 없습니다.</translation>
    </message>
    <message>
        <source>A power of a negative number has no slope for a change of its exponent.</source>
        <translation>밑이 음수인 거듭제곱은 지수에 대해 미분할 수 없습니다.</translation>
    </message>
    <message>
        <source>A power with a variable exponent needs a positive base, or a whole exponent.</source>
        <translation>지수가 변수인 거듭제곱은 밑이 양수이거나 지수가 정수여야 합니다.</translation>
    </message>
    <message>
        <source>A sample has {count:,} values; at most {limit} can be shown.</source>
        <translation>샘플 하나에 값이 {count:,}개 있습니다. {limit}개까지 표시할 수 있습니다.</translation>
    </message>
    <message>
        <source>A sample needs finite numbers.</source>
        <translation>샘플의 값은 유한한 수여야 합니다.</translation>
    </message>
    <message>
        <source>A single bias cannot be removed; switch off the bias of layer {layer}.</source>
        <translation>편향 하나만 삭제할 수는 없습니다. {layer}의 편향을 끄세요.</translation>
    </message>
    <message>
        <source>A terminal cannot show this file; write it to a file, or into a pipe.</source>
        <translation>이 파일은 터미널에 표시할 수 없습니다. 파일에 저장하거나 파이프로 보내세요.</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>Activation of layer {layer}</source>
        <translation>{layer}의 활성화 함수</translation>
    </message>
    <message>
        <source>All columns are left out; say above the rows which are inputs and which is the target.</source>
        <translation>모든 열이 빠져 있습니다. 행 위쪽에서 입력 열과 정답 열을 지정하세요.</translation>
    </message>
    <message>
        <source>All hidden layers have one activation there: tanh, sigmoid, ReLU or linear.</source>
        <translation>그 페이지에서는 모든 은닉층의 활성화 함수가 같습니다(tanh, 시그모이드, ReLU, 선형 중 하나).</translation>
    </message>
    <message>
        <source>All labels are “{name}”; there must be at least two classes.</source>
        <translation>모든 레이블이 “{name}”입니다. 클래스가 적어도 두 개 있어야 합니다.</translation>
    </message>
    <message>
        <source>An SVG file has one view; draw several as PNG.</source>
        <translation>SVG 파일에는 화면을 하나만 담을 수 있습니다. 여러 개는 PNG로 그리세요.</translation>
    </message>
    <message>
        <source>An animation needs --epochs N (how long to train), or --every N with --frames M.</source>
        <translation>애니메이션에는 --epochs N(학습할 에포크 수) 옵션, 또는 --every N, --frames M 두 옵션이 필요합니다.</translation>
    </message>
    <message>
        <source>An input feature has no value at one of the points.</source>
        <translation>점 중 하나에서 값을 갖지 않는 입력 특성이 있습니다.</translation>
    </message>
    <message>
        <source>Animations need Pillow, which is not installed: pip install 'backprop-playground[gif]', or pip install Pillow</source>
        <translation>애니메이션에 필요한 Pillow가 설치되어 있지 않습니다: pip install 'backprop-playground[gif]' 또는 pip install Pillow</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>메모리 부족</translation>
    </message>
    <message>
        <source>Circuit</source>
        <translation>회로</translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation>클래스 가중치</translation>
    </message>
    <message>
        <source>Column “{column}” alone is a probability; take a column for each of 2 to {limit} classes.</source>
        <translation>확률 열이 “{column}” 하나뿐입니다. 클래스마다 열을 하나씩, 2개에서 {limit}개까지 고르세요.</translation>
    </message>
    <message>
        <source>Column “{column}” has “{name}” in every row; two different classes at least are needed: take another column as the target.</source>
        <translation>“{column}” 열은 모든 행이 “{name}”입니다. 서로 다른 클래스가 적어도 두 개 필요합니다. 다른 열을 정답으로 고르세요.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Connection {source} → {target} has no edge from neuron “{from_}” to neuron “{to}”.</source>
        <translation>{source} → {target} 연결에는 “{from_}” 뉴런에서 “{to}” 뉴런으로 가는 에지가 없습니다.</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>데이터셋</translation>
    </message>
    <message>
        <source>Data set “{dataset}” can have no outliers.</source>
        <translation>“{dataset}” 데이터셋에는 이상치를 넣을 수 없습니다.</translation>
    </message>
    <message>
        <source>Data set “{dataset}” can have no wrong labels.</source>
        <translation>“{dataset}” 데이터셋에는 틀린 레이블을 넣을 수 없습니다.</translation>
    </message>
    <message>
        <source>Data set “{dataset}” cannot be imbalanced: its points are those that there are.</source>
        <translation>“{dataset}” 데이터셋은 점이 정해져 있어 불균형하게 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>Data set “{dataset}” cannot have a formula.</source>
        <translation>“{dataset}” 데이터셋에는 수식을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Data set “{dataset}” cannot have own points.</source>
        <translation>“{dataset}” 데이터셋에는 내 점을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Data set “{dataset}” has no input feature “{name}”; it has x1 to x{count}.</source>
        <translation>“{dataset}” 데이터셋에는 입력 특성 “{name}” 항목이 없습니다. x1부터 x{count}까지 있습니다.</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>다른 프로그램이 사용 중</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>디스크 할당량 초과</translation>
    </message>
    <message>
        <source>Division by zero.</source>
        <translation>0으로 나눕니다.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>드롭아웃</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>파일 이름이 너무 김</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>파일이 너무 큼</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>Formulas among the inputs</source>
        <translation>입력으로 쓰는 수식</translation>
    </message>
    <message>
        <source>Give the vector a name first, as in x = [1, 2].</source>
        <translation>x = [1, 2]처럼 먼저 벡터에 이름을 붙이세요.</translation>
    </message>
    <message>
        <source>Going once through {samples:,} samples would take {needed:,.0f} million operations; use fewer samples or smaller layers (at most {limit:,.0f} million).</source>
        <translation>샘플 {samples:,}개를 한 번 모두 계산하려면 연산이 {needed:,.0f}백만 번 필요합니다. 샘플 수나 층을 줄이세요(최대 {limit:,.0f}백만 번).</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>기울기 클리핑</translation>
    </message>
    <message>
        <source>Imbalance</source>
        <translation>불균형</translation>
    </message>
    <message>
        <source>In each row a value is missing; leave out the columns with few values.</source>
        <translation>모든 행에 빠진 값이 있습니다. 값이 별로 없는 열을 빼세요.</translation>
    </message>
    <message>
        <source>Initialisation of layer {layer}</source>
        <translation>{layer}의 초기화 방법</translation>
    </message>
    <message>
        <source>Input feature</source>
        <translation>입력 특성</translation>
    </message>
    <message>
        <source>Input “{name}” of the circuit</source>
        <translation>회로의 입력 “{name}”</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>입출력 오류</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>폴더임</translation>
    </message>
    <message>
        <source>It has {count} layers; 1 to {limit} fit.</source>
        <translation>층이 {count}개입니다. 1개에서 {limit}개까지 가능합니다.</translation>
    </message>
    <message>
        <source>It is not valid: {key} is unknown.</source>
        <translation>내용이 올바르지 않습니다: {key} 항목을 알 수 없습니다.</translation>
    </message>
    <message>
        <source>It is not valid: {reason}.</source>
        <translation>내용이 올바르지 않습니다: {reason}.</translation>
    </message>
    <message>
        <source>Its connection from “{source}” to “{target}” is not possible.</source>
        <translation>“{source}” → “{target}” 연결은 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>Its weights from “{source}” to “{target}” do not fit.</source>
        <translation>“{source}” → “{target}” 연결의 가중치가 맞지 않습니다.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>층</translation>
    </message>
    <message>
        <source>Layer {name} has no path to the output; connect it.</source>
        <translation>{name}: 이 층에서 출력으로 가는 길이 없습니다. 연결하세요.</translation>
    </message>
    <message>
        <source>Layer {name} is not reached from the input; connect it.</source>
        <translation>{name}: 입력에서 이 층으로 오는 길이 없습니다. 연결하세요.</translation>
    </message>
    <message>
        <source>Layer {name}: its start needs a row of numbers for each neuron, all equally long.</source>
        <translation>{name}: 초깃값은 뉴런마다 수를 한 행씩, 모두 같은 길이로 주어야 합니다.</translation>
    </message>
    <message>
        <source>Layer {name}: softmax belongs on the output layer, not on a hidden one.</source>
        <translation>{name}: 소프트맥스는 은닉층이 아니라 출력층에 쓰는 함수입니다.</translation>
    </message>
    <message>
        <source>Layer “{name}” occurs twice.</source>
        <translation>“{name}” 층이 두 번 나옵니다.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Line {line} ends before column “{column}”: it has {count:,} of {width:,} cells.</source>
        <translation>{line}번째 줄이 “{column}” 열 앞에서 끝납니다: 셀이 {width:,}개여야 하는데 {count:,}개뿐입니다.</translation>
    </message>
    <message>
        <source>Line {line} goes on after column “{column}”: it has {count:,} cells, not {width:,}.</source>
        <translation>{line}번째 줄이 “{column}” 열 뒤로 이어집니다: 셀이 {width:,}개여야 하는데 {count:,}개입니다.</translation>
    </message>
    <message>
        <source>Line {line} has {count:,} characters; {limit:,} fit.</source>
        <translation>{line}번째 줄은 {count:,}자입니다. {limit:,}자까지 가능합니다.</translation>
    </message>
    <message>
        <source>Line {line} has {count:,} columns; {limit:,} fit.</source>
        <translation>{line}번째 줄의 열이 {count:,}개입니다. {limit:,}개까지 가능합니다.</translation>
    </message>
    <message>
        <source>Line {line} is one row too many: {limit:,} rows of this width fit.</source>
        <translation>{line}번째 줄에서 행 수가 한도를 넘습니다: 열이 이만큼 있는 표는 {limit:,}행까지 가능합니다.</translation>
    </message>
    <message>
        <source>Line {line}, column {number}: the name has {count:,} characters; {limit} fit.</source>
        <translation>{line}번째 줄, {number}번째 열: 이름이 {count:,}자입니다. {limit}자까지 가능합니다.</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: the class has {count:,} characters; {limit} fit.</source>
        <translation>{line}번째 줄, “{column}” 열: 클래스 이름이 {count:,}자입니다. {limit}자까지 가능합니다.</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: {value:g} is too large as it is; at most ±{limit:,} fits. Have the inputs standardised.</source>
        <translation>{line}번째 줄, “{column}” 열: {value:g} 값은 그대로 쓰기에는 너무 큽니다. ±{limit:,}까지 가능합니다. 입력을 표준화하세요.</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: {value:g} is too large as it is; at most ±{limit:,} fits. Have the target standardised.</source>
        <translation>{line}번째 줄, “{column}” 열: {value:g} 값은 그대로 쓰기에는 너무 큽니다. ±{limit:,}까지 가능합니다. 정답을 표준화하세요.</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: “{cell}” is not a number; correct it there, or leave out the column.</source>
        <translation>{line}번째 줄, “{column}” 열: “{cell}” 값이 수가 아닙니다. 파일에서 고치거나 이 열을 빼세요.</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: “{cell}” is too large; at most ±{limit:g} fits.</source>
        <translation>{line}번째 줄, “{column}” 열: “{cell}” 값이 너무 큽니다. ±{limit:g}까지 가능합니다.</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: “{name}” is one class more than the {limit} that fit; take the column as a number, or another one as the target.</source>
        <translation>{line}번째 줄, “{column}” 열: “{name}” 클래스까지 더하면 {limit}개를 넘습니다. 이 열을 수로 쓰거나 다른 열을 정답으로 고르세요.</translation>
    </message>
    <message>
        <source>Line {line}: a quotation mark in this row is never closed, or text follows where it closes.</source>
        <translation>{line}번째 줄: 이 행의 따옴표가 닫히지 않았거나, 닫는 따옴표 바로 뒤에 글자가 있습니다.</translation>
    </message>
    <message>
        <source>Line {line}: byte {position:,} of the file is not possible in the encoding {encoding}; choose another one, or save the text again as UTF-8.</source>
        <translation>{line}번째 줄: 파일의 {position:,}번째 바이트는 {encoding} 인코딩에 없는 값입니다. 다른 인코딩을 고르거나 텍스트를 UTF-8로 다시 저장하세요.</translation>
    </message>
    <message>
        <source>Line {line}: the probabilities of the classes must be 0 or more with the sum 1, not {sum:g}.</source>
        <translation>{line}번째 줄: 클래스 확률은 모두 0 이상이고 합이 1이어야 합니다(지금 합: {sum:g}).</translation>
    </message>
    <message>
        <source>Locked seed</source>
        <translation>잠근 시드</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Loss “{loss}” needs an output between 0 and 1 (sigmoid or softmax), not {given}.</source>
        <translation>“{loss}” 손실에는 0과 1 사이의 출력(시그모이드, 소프트맥스)이 필요합니다. 지금 출력: {given}.</translation>
    </message>
    <message>
        <source>Loss “{loss}” needs an output that can be negative (identity or tanh), not {given}.</source>
        <translation>“{loss}” 손실에는 음수도 될 수 있는 출력(항등 함수, tanh)이 필요합니다. 지금 출력: {given}.</translation>
    </message>
    <message>
        <source>Loss “{loss}” needs at least two output neurons.</source>
        <translation>“{loss}” 손실에는 출력 뉴런이 적어도 2개 필요합니다.</translation>
    </message>
    <message>
        <source>Loss “{loss}” needs classes, or own values from 0 to 1; data set “{dataset}” has others.</source>
        <translation>“{loss}” 손실에는 클래스, 또는 0부터 1까지의 내 데이터 값이 필요한데, “{dataset}” 데이터셋의 정답은 그렇지 않습니다.</translation>
    </message>
    <message>
        <source>Loss “{loss}” needs classes; data set “{dataset}” has probabilities of classes.</source>
        <translation>“{loss}” 손실에는 클래스가 필요한데, “{dataset}” 데이터셋의 정답은 클래스 확률입니다.</translation>
    </message>
    <message>
        <source>Loss “{loss}” needs classes; data set “{dataset}” has values.</source>
        <translation>“{loss}” 손실에는 클래스가 필요한데, “{dataset}” 데이터셋의 정답은 값입니다.</translation>
    </message>
    <message>
        <source>More than {most} brackets are open here.</source>
        <translation>여기에서 열려 있는 괄호가 {most}개를 넘습니다.</translation>
    </message>
    <message>
        <source>Neurons of {layer}</source>
        <translation>{layer}의 뉴런 수</translation>
    </message>
    <message>
        <source>No column is an input; take at least one.</source>
        <translation>입력 열이 없습니다. 적어도 하나를 고르세요.</translation>
    </message>
    <message>
        <source>No column is the target; choose the one that the network shall learn.</source>
        <translation>정답 열이 없습니다. 신경망이 학습할 열을 고르세요.</translation>
    </message>
    <message>
        <source>No compiled kernel was built for this machine.</source>
        <translation>이 컴퓨터에 맞게 컴파일된 커널이 없습니다.</translation>
    </message>
    <message>
        <source>No row is selected; click one first, and more of them with Shift or Ctrl.</source>
        <translation>선택한 행이 없습니다. 먼저 행을 클릭하세요. Shift 또는 Ctrl 키를 누르고 클릭하면 여러 행을 선택할 수 있습니다.</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>디스크에 남은 공간 없음</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>그런 파일이나 폴더가 없음</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>잡음</translation>
    </message>
    <message>
        <source>Noise moves points and labels otherwise there; wrong labels and outliers are none.</source>
        <translation>그 페이지에서는 잡음이 점과 레이블을 다르게 바꾸고, 틀린 레이블과 이상치는 없습니다.</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>폴더가 아님</translation>
    </message>
    <message>
        <source>Not known, and ignored: {names}.</source>
        <translation>알 수 없어 무시한 항목: {names}.</translation>
    </message>
    <message>
        <source>Nothing can be drawn: {reason}.</source>
        <translation>그림을 그릴 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>Nothing can be put after “{name}”.</source>
        <translation>“{name}” 다음에는 아무것도 놓을 수 없습니다.</translation>
    </message>
    <message>
        <source>Nothing is frozen there.</source>
        <translation>그 페이지에는 동결 기능이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing is piped in; write a file instead of -, or: command &lt; FILE</source>
        <translation>파이프로 들어온 내용이 없습니다. - 대신 파일 이름을 쓰거나 다음과 같이 실행하세요: command &lt; FILE</translation>
    </message>
    <message>
        <source>Nothing leads from {source} to {target}, or it is cut; choose another edge or bias.</source>
        <translation>{source} → {target} 에지가 없거나 끊겨 있습니다. 다른 에지나 편향을 고르세요.</translation>
    </message>
    <message>
        <source>Number of layers</source>
        <translation>층의 수</translation>
    </message>
    <message>
        <source>Numbers of this network are too large for this format; restart the training, then export it.</source>
        <translation>이 신경망에는 이 형식에 담기에 너무 큰 수가 있습니다. 학습을 처음부터 다시 한 다음 내보내세요.</translation>
    </message>
    <message>
        <source>ONNX has no operators for activation “{entry}” yet; choose another, or export the weights.</source>
        <translation>ONNX에는 아직 활성화 함수 “{entry}” 연산자가 없습니다. 다른 활성화 함수를 고르거나 가중치를 내보내세요.</translation>
    </message>
    <message>
        <source>ONNX has numbers of 32 bits, with which an answer would differ by {distance:.2g}; export a program or the weights instead.</source>
        <translation>ONNX의 수는 32비트여서 답이 {distance:.2g}만큼 달라집니다. 대신 프로그램이나 가중치를 내보내세요.</translation>
    </message>
    <message>
        <source>On the page every neuron has a bias of its own.</source>
        <translation>그 페이지에서는 뉴런마다 편향이 따로 있습니다.</translation>
    </message>
    <message>
        <source>One mini-batch of {batch:,} samples would take {needed:,.0f} MB of memory; make the mini-batch or the layers smaller (at most {limit:,.0f} MB).</source>
        <translation>샘플 {batch:,}개의 미니배치에는 메모리가 {needed:,.0f} MB 필요합니다. 미니배치나 층을 줄이세요(최대 {limit:,.0f} MB).</translation>
    </message>
    <message>
        <source>One update would keep the compiled kernel busy for too long; make the mini-batch smaller.</source>
        <translation>업데이트 한 번에 컴파일된 커널이 너무 오래 걸립니다. 미니배치를 줄이세요.</translation>
    </message>
    <message>
        <source>Only hidden layers and their neurons can be copied; select some.</source>
        <translation>은닉층과 그 뉴런만 복사할 수 있습니다. 복사할 것을 선택하세요.</translation>
    </message>
    <message>
        <source>Only numbers, names, + − * / ^ and functions are understood.</source>
        <translation>수, 이름, 기호 + − * / ^, 함수만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Only numbers, names, vectors, + − * / @ ^2 and functions are understood here.</source>
        <translation>여기에는 수, 이름, 벡터, 기호 + − * / @ ^2, 함수만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Only the powers 2, 1/2 and −1 work on vectors: write x^2, √x or 1/x.</source>
        <translation>벡터에는 거듭제곱 2, 1/2, −1만 쓸 수 있습니다: x^2, √x, 1/x처럼 쓰세요.</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>허용되지 않은 작업</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Order of samples</source>
        <translation>샘플 순서</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>이상치</translation>
    </message>
    <message>
        <source>Pasted row {row} has {count} columns, the first one {first}.</source>
        <translation>붙여넣은 {row}번째 행은 열이 {count}개인데, 첫 행은 {first}개입니다.</translation>
    </message>
    <message>
        <source>Pasted row {row}, column {column}: {reason}</source>
        <translation>붙여넣은 {row}번째 행, {column}번째 열: {reason}</translation>
    </message>
    <message>
        <source>Penalty rate</source>
        <translation>벌점 계수</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>권한 없음</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>Qt finds no font, so that no letter can be drawn; install one: {packages}</source>
        <translation>Qt에서 쓸 글꼴이 없어 글자를 그릴 수 없습니다. 다음 패키지를 설치하세요: {packages}</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>읽기 전용 파일 시스템</translation>
    </message>
    <message>
        <source>Regularisation</source>
        <translation>규제</translation>
    </message>
    <message>
        <source>Row {row:,} is in the sealed test set; open the test set to edit it.</source>
        <translation>{row:,}번째 행은 봉인된 테스트 데이터에 있습니다. 편집하려면 테스트 데이터를 여세요.</translation>
    </message>
    <message>
        <source>Row {row:,}: the probabilities of the classes must be 0 or more with the sum 1, not {sum:g}.</source>
        <translation>{row:,}번째 행: 클래스 확률은 모두 0 이상이고 합이 1이어야 합니다(지금 합: {sum:g}).</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>샘플 수</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>스케줄</translation>
    </message>
    <message>
        <source>Seed “{name}”</source>
        <translation>시드 “{name}”</translation>
    </message>
    <message>
        <source>Select a hidden layer to move it.</source>
        <translation>옮길 은닉층을 선택하세요.</translation>
    </message>
    <message>
        <source>Select a hidden layer, or a neuron in one; then + and − add and remove neurons.</source>
        <translation>은닉층이나 그 뉴런을 선택하세요. 그러면 + 키와 − 키로 뉴런을 더하고 뺍니다.</translation>
    </message>
    <message>
        <source>Select what is to be removed.</source>
        <translation>삭제할 것을 선택하세요.</translation>
    </message>
    <message>
        <source>Softmax needs at least two output neurons; use sigmoid for one.</source>
        <translation>소프트맥스에는 출력 뉴런이 적어도 2개 필요합니다. 1개일 때는 시그모이드를 쓰세요.</translation>
    </message>
    <message>
        <source>Some of the points or labels are not finite numbers.</source>
        <translation>유한한 수가 아닌 점이나 레이블이 있습니다.</translation>
    </message>
    <message>
        <source>Something is missing after “{last}”.</source>
        <translation>“{last}” 뒤에 빠진 것이 있습니다.</translation>
    </message>
    <message>
        <source>Something is missing or misplaced here.</source>
        <translation>여기에 빠지거나 잘못 놓인 것이 있습니다.</translation>
    </message>
    <message>
        <source>Something is missing or misplaced here: each step but the last needs a name, as in q = x + y.</source>
        <translation>여기에 빠지거나 잘못 놓인 것이 있습니다. 마지막 단계를 뺀 모든 단계에는 q = x + y처럼 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>Something is missing or misplaced here: for a product, write {product}.</source>
        <translation>여기에 빠지거나 잘못 놓인 것이 있습니다. 곱은 {product}처럼 쓰세요.</translation>
    </message>
    <message>
        <source>Something is missing or misplaced here: write one name before =, as in q = x + y.</source>
        <translation>여기에 빠지거나 잘못 놓인 것이 있습니다. q = x + y처럼 = 앞에 이름을 하나만 쓰세요.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>분할</translation>
    </message>
    <message>
        <source>Standard output could not be written: {reason}.</source>
        <translation>표준 출력에 쓸 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>Standard output is closed.</source>
        <translation>표준 출력이 닫혀 있습니다.</translation>
    </message>
    <message>
        <source>Stop: epochs</source>
        <translation>종료: 에포크</translation>
    </message>
    <message>
        <source>Stop: kept weights</source>
        <translation>종료: 남길 가중치</translation>
    </message>
    <message>
        <source>Stop: patience</source>
        <translation>종료: 참을성</translation>
    </message>
    <message>
        <source>Stop: target loss</source>
        <translation>종료: 목표 손실</translation>
    </message>
    <message>
        <source>Stop: tolerance</source>
        <translation>종료: 허용 오차</translation>
    </message>
    <message>
        <source>Test share</source>
        <translation>테스트 비율</translation>
    </message>
    <message>
        <source>Test share {test:.0%} and validation share {validation:.0%} leave too little for training; together they can be {most:.0%}.</source>
        <translation>테스트 비율 {test:.0%}, 검증 비율 {validation:.0%}: 학습에 쓸 데이터가 너무 적게 남습니다. 두 비율의 합은 {most:.0%}까지 가능합니다.</translation>
    </message>
    <message>
        <source>The axes of a slice must be two different inputs.</source>
        <translation>단면의 두 축은 서로 다른 입력이어야 합니다.</translation>
    </message>
    <message>
        <source>The brackets of “{name}” may hold only numbers, or rows such as [1, 2].</source>
        <translation>“{name}”의 괄호 안에는 수나 [1, 2] 같은 행만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The circuit has no gate number {node} that can be opened.</source>
        <translation>회로에는 펼칠 수 있는 {node}번 게이트가 없습니다.</translation>
    </message>
    <message>
        <source>The circuit needs one number for each of its inputs: {names}.</source>
        <translation>회로의 입력마다 수가 하나씩 필요합니다: {names}.</translation>
    </message>
    <message>
        <source>The clipboard does not contain a layer; copy one with Ctrl+C first.</source>
        <translation>클립보드에 층이 없습니다. 먼저 Ctrl+C로 층을 복사하세요.</translation>
    </message>
    <message>
        <source>The compiled kernel does not know “{name}”.</source>
        <translation>컴파일된 커널에 없는 이름입니다: “{name}”.</translation>
    </message>
    <message>
        <source>The connections between {layers} form a cycle; signals must flow forward only.</source>
        <translation>{layers} 사이의 연결이 순환합니다. 신호는 앞으로만 흘러야 합니다.</translation>
    </message>
    <message>
        <source>The copied layers are of a newer version; please update to paste them.</source>
        <translation>복사한 층은 더 새로운 버전에서 온 것입니다. 붙여넣으려면 프로그램을 업데이트하세요.</translation>
    </message>
    <message>
        <source>The data say how many outputs there are; select a hidden layer, or add one, for more neurons.</source>
        <translation>출력의 수는 데이터에 따라 정해집니다. 뉴런을 늘리려면 은닉층을 선택하거나 추가하세요.</translation>
    </message>
    <message>
        <source>The expression has more than {most} gates.</source>
        <translation>식의 게이트가 {most}개를 넘습니다.</translation>
    </message>
    <message>
        <source>The expression is longer than {most} characters.</source>
        <translation>식이 {most}자를 넘습니다.</translation>
    </message>
    <message>
        <source>The expression is nested too deeply here.</source>
        <translation>여기에서 식이 너무 깊게 중첩됩니다.</translation>
    </message>
    <message>
        <source>The formula {formula} has no value at {point}.</source>
        <translation>수식 {formula}: {point}에서 값이 존재하지 않습니다.</translation>
    </message>
    <message>
        <source>The formula {formula} has no value.</source>
        <translation>수식 {formula}: 값이 존재하지 않습니다.</translation>
    </message>
    <message>
        <source>The formula {formula} is not within ±{limit:,} at {point}.</source>
        <translation>수식 {formula}: {point}에서 ±{limit:,} 범위를 벗어납니다.</translation>
    </message>
    <message>
        <source>The formula {formula} is not within ±{limit:,}.</source>
        <translation>수식 {formula}: ±{limit:,} 범위를 벗어납니다.</translation>
    </message>
    <message>
        <source>The input and the output layer cannot be moved, removed or copied.</source>
        <translation>입력층과 출력층은 옮기거나 삭제하거나 복사할 수 없습니다.</translation>
    </message>
    <message>
        <source>The input and the output layer stay where they are; select a hidden layer to move.</source>
        <translation>입력층과 출력층은 옮길 수 없습니다. 옮길 은닉층을 선택하세요.</translation>
    </message>
    <message>
        <source>The input layer has a neuron for each feature; choose the features in “Inputs” at the left.</source>
        <translation>입력층에는 특성마다 뉴런이 하나 있습니다. 특성은 왼쪽 “입력”에서 고르세요.</translation>
    </message>
    <message>
        <source>The input layer has no features; choose at least one.</source>
        <translation>입력층에 특성이 없습니다. 적어도 하나를 고르세요.</translation>
    </message>
    <message>
        <source>The inputs are in another order there: {names}.</source>
        <translation>그 페이지에서는 입력 순서가 다릅니다: {names}.</translation>
    </message>
    <message>
        <source>The inputs of data set “{dataset}” are pixels; no formula can be one of them.</source>
        <translation>“{dataset}” 데이터셋의 입력은 픽셀이어서 수식을 입력으로 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The last neuron of {layer} cannot be removed.</source>
        <translation>{layer}의 마지막 뉴런은 삭제할 수 없습니다.</translation>
    </message>
    <message>
        <source>The last step is {shape}, but the result must be one number: write sum( ) around it.</source>
        <translation>마지막 단계의 형상은 {shape}인데, 결과는 수 하나여야 합니다. sum( ) 안에 넣으세요.</translation>
    </message>
    <message>
        <source>The link has characters that are not valid text.</source>
        <translation>링크에 텍스트로 읽을 수 없는 문자가 있습니다.</translation>
    </message>
    <message>
        <source>The link has no input: the page trains the biases alone; here x₁ and x₂ are taken.</source>
        <translation>링크에 입력이 없습니다: 그 페이지에서는 편향만 학습합니다. 여기서는 입력으로 x₁, x₂를 씁니다.</translation>
    </message>
    <message>
        <source>The link has no seed: the page draws other points and weights at each visit; here it is {seed}.</source>
        <translation>링크에 시드가 없습니다: 그 페이지에서는 열 때마다 점과 가중치를 새로 뽑습니다. 여기서는 시드 {seed} 값을 씁니다.</translation>
    </message>
    <message>
        <source>The local gradient is too large for a number.</source>
        <translation>국소 기울기가 수로 나타내기에는 너무 큽니다.</translation>
    </message>
    <message>
        <source>The logarithm of {number:g} does not exist.</source>
        <translation>{number:g}의 로그는 존재하지 않습니다.</translation>
    </message>
    <message>
        <source>The network has no layer called “output”.</source>
        <translation>신경망에 이름이 “output”인 층이 없습니다.</translation>
    </message>
    <message>
        <source>The network has {count:,} weights; a link is for at most {limit:,}.</source>
        <translation>신경망의 가중치가 {count:,}개입니다. 링크에는 {limit:,}개까지 가능합니다.</translation>
    </message>
    <message>
        <source>The network has {count:,} weights; at most {limit:,} fit.</source>
        <translation>신경망의 가중치가 {count:,}개입니다. {limit:,}개까지 가능합니다.</translation>
    </message>
    <message>
        <source>The network of the link has {count:,} weights; at most {limit:,} fit.</source>
        <translation>링크의 신경망에는 가중치가 {count:,}개 있습니다. {limit:,}개까지 가능합니다.</translation>
    </message>
    <message>
        <source>The numbers of the picture did not come in time.</source>
        <translation>그림에 필요한 값을 제때 받지 못했습니다.</translation>
    </message>
    <message>
        <source>The output layer has 1 neuron; data set “{dataset}” needs {needed}.</source>
        <translation>출력층의 뉴런이 1개인데, “{dataset}” 데이터셋에 필요한 뉴런 수는 {needed}입니다.</translation>
    </message>
    <message>
        <source>The output layer has {units} neurons; data set “{dataset}” needs {needed}.</source>
        <translation>출력층의 뉴런이 {units}개인데, “{dataset}” 데이터셋에 필요한 뉴런 수는 {needed}입니다.</translation>
    </message>
    <message>
        <source>The own points are damaged: a class is none of the {classes} that there are.</source>
        <translation>내 점이 손상되었습니다: 클래스 {classes}개에 속하지 않는 클래스가 있습니다.</translation>
    </message>
    <message>
        <source>The own points are damaged: a name is no text of 1 to {limit} characters.</source>
        <translation>내 점이 손상되었습니다: 1자에서 {limit}자까지의 텍스트가 아닌 이름이 있습니다.</translation>
    </message>
    <message>
        <source>The own points are damaged: not all are of the {count:,} that were drawn.</source>
        <translation>내 점이 손상되었습니다: 처음에 뽑은 {count:,}개에 속하지 않는 점이 있습니다.</translation>
    </message>
    <message>
        <source>The own points are damaged: some are no finite numbers up to {limit:,}.</source>
        <translation>내 점이 손상되었습니다: 유한하지 않거나 절댓값이 {limit:,}보다 큰 수가 있습니다.</translation>
    </message>
    <message>
        <source>The own points are damaged: the map cannot reach from {low:g} to {high:g}.</source>
        <translation>내 점이 손상되었습니다: 맵의 범위를 {low:g}부터 {high:g}까지 잡을 수 없습니다.</translation>
    </message>
    <message>
        <source>The own points are damaged: the names of their values do not fit.</source>
        <translation>내 점이 손상되었습니다: 값의 이름이 맞지 않습니다.</translation>
    </message>
    <message>
        <source>The own points are damaged: the numbers do not fit.</source>
        <translation>내 점이 손상되었습니다: 수의 개수가 맞지 않습니다.</translation>
    </message>
    <message>
        <source>The own points are damaged: the probabilities of sample {row:,} are not all 0 or more, with the sum 1.</source>
        <translation>내 점이 손상되었습니다: {row:,}번째 샘플의 확률이 모두 0 이상이고 합이 1이어야 하는데 그렇지 않습니다.</translation>
    </message>
    <message>
        <source>The own points are damaged: there can be 2 to {limit} classes, not {classes}.</source>
        <translation>내 점이 손상되었습니다: 클래스는 2개에서 {limit}개까지 가능한데 {classes}개입니다.</translation>
    </message>
    <message>
        <source>The own points are damaged: {count:,} inputs are no picture of that size.</source>
        <translation>내 점이 손상되었습니다: 입력 {count:,}개는 그 크기의 그림이 될 수 없습니다.</translation>
    </message>
    <message>
        <source>The own points are damaged: {count} different names are no names of {classes} classes.</source>
        <translation>내 점이 손상되었습니다: 서로 다른 이름은 {count}개인데 클래스는 {classes}개입니다.</translation>
    </message>
    <message>
        <source>The own points are damaged: {name} cannot be standardised by {mean:g} and {sd:g}.</source>
        <translation>내 점이 손상되었습니다: {name}의 평균 {mean:g}, 표준편차 {sd:g} 값으로는 표준화할 수 없습니다.</translation>
    </message>
    <message>
        <source>The page draws other points of this kind: always {count:,}, as the seed has them.</source>
        <translation>그 페이지에서는 같은 종류의 다른 점을 씁니다: 개수는 항상 {count:,}개이고, 시드에 따라 정해집니다.</translation>
    </message>
    <message>
        <source>The page has no data set “{name}”.</source>
        <translation>그 페이지에는 “{name}” 데이터셋이 없습니다.</translation>
    </message>
    <message>
        <source>The page has no input {names}.</source>
        <translation>그 페이지에 없는 입력: {names}.</translation>
    </message>
    <message>
        <source>The page has no rules to stop; it trains until you pause.</source>
        <translation>그 페이지에는 종료 규칙이 없어, 일시 정지할 때까지 학습합니다.</translation>
    </message>
    <message>
        <source>The page has no skip connections, no parallel layers and no cut edges.</source>
        <translation>그 페이지에는 건너뛰기 연결, 병렬 층, 끊은 에지가 없습니다.</translation>
    </message>
    <message>
        <source>The page has no validation set and no imbalance.</source>
        <translation>그 페이지에는 검증 데이터와 불균형이 없습니다.</translation>
    </message>
    <message>
        <source>The page has one output neuron, not {count}.</source>
        <translation>그 페이지의 출력 뉴런은 1개입니다. 여기에는 {count}개 있습니다.</translation>
    </message>
    <message>
        <source>The page has “{name}” with its usual numbers only.</source>
        <translation>그 페이지의 “{name}” 데이터셋은 기본값으로만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The page never updates with a mini-batch of {batch:,}: it has {count:,} training samples.</source>
        <translation>미니배치 크기가 {batch:,}일 때 그 페이지에서는 업데이트가 한 번도 일어나지 않습니다: 훈련 샘플이 {count:,}개뿐입니다.</translation>
    </message>
    <message>
        <source>The page trains on the first {count:,} of these points, in their order.</source>
        <translation>그 페이지에서는 이 점들 중 처음 {count:,}개로, 그 순서대로 학습합니다.</translation>
    </message>
    <message>
        <source>The perceptron rule follows (ŷ − y)·x, which is not the derivative of a loss; choose another optimiser.</source>
        <translation>퍼셉트론 규칙은 (ŷ − y)·x 값을 따르는데, 이것은 손실의 미분이 아닙니다. 다른 옵티마이저를 고르세요.</translation>
    </message>
    <message>
        <source>The perceptron rule trains a single layer; remove the hidden layers or choose SGD.</source>
        <translation>퍼셉트론 규칙은 한 층만 학습할 수 있습니다. 은닉층을 삭제하거나 SGD를 고르세요.</translation>
    </message>
    <message>
        <source>The points have the shape {given}; it must be ({count}, n): a row for each input, a column for each point.</source>
        <translation>점의 형상이 맞지 않습니다. 지금 형상: {given}, 필요한 형상: ({count}, n). 행은 입력, 열은 점입니다.</translation>
    </message>
    <message>
        <source>The points have the shape {points} and the labels {labels}; they must be (inputs, n) and (n,), or (outputs, n) for several values.</source>
        <translation>점의 형상은 {points}, 레이블의 형상은 {labels}입니다. 필요한 형상은 (입력, n), (n,)이고, 값이 여러 개이면 (출력, n)입니다.</translation>
    </message>
    <message>
        <source>The program has no code for the order of samples “{order}”; export the weights.</source>
        <translation>프로그램에는 샘플 순서 “{order}” 코드가 없습니다. 가중치를 내보내세요.</translation>
    </message>
    <message>
        <source>The program would hold {count:,} numbers; at most {limit:,} fit. Export the weights as NPZ or safetensors.</source>
        <translation>프로그램에 수가 {count:,}개 들어가게 됩니다. {limit:,}개까지 가능합니다. 가중치를 NPZ나 safetensors 형식으로 내보내세요.</translation>
    </message>
    <message>
        <source>The result is too large for a number.</source>
        <translation>결과가 수로 나타내기에는 너무 큽니다.</translation>
    </message>
    <message>
        <source>The result of this step does not exist or is too large.</source>
        <translation>이 단계의 결과가 존재하지 않거나 너무 큽니다.</translation>
    </message>
    <message>
        <source>The results could not be printed: {reason}.</source>
        <translation>결과를 출력할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>The rows of “{name}” have different lengths: {first} and {other}.</source>
        <translation>“{name}”의 행 길이가 서로 다릅니다: {first}, {other}.</translation>
    </message>
    <message>
        <source>The samples of data set “{dataset}” are pictures and cannot be edited.</source>
        <translation>“{dataset}” 데이터셋의 샘플은 그림이어서 편집할 수 없습니다.</translation>
    </message>
    <message>
        <source>The seed has {count:,} characters; at most {limit} fit.</source>
        <translation>시드가 {count:,}자입니다. {limit}자까지 가능합니다.</translation>
    </message>
    <message>
        <source>The selected rows are in the sealed test set.</source>
        <translation>선택한 행은 봉인된 테스트 데이터에 있습니다.</translation>
    </message>
    <message>
        <source>The square root has no slope at 0.</source>
        <translation>제곱근은 0에서 미분할 수 없습니다.</translation>
    </message>
    <message>
        <source>The square root of {number:g} does not exist.</source>
        <translation>{number:g}의 제곱근은 존재하지 않습니다.</translation>
    </message>
    <message>
        <source>The start weights are drawn anew there, from −0.5 to 0.5; biases start at 0.1.</source>
        <translation>그 페이지에서는 초기 가중치를 −0.5에서 0.5 사이에서 새로 뽑고, 편향은 0.1에서 시작합니다.</translation>
    </message>
    <message>
        <source>The suffix of “{path}” says no format; --to takes one of {formats}.</source>
        <translation>“{path}” 파일의 확장자로는 형식을 알 수 없습니다. --to 옵션에 쓸 수 있는 값: {formats}.</translation>
    </message>
    <message>
        <source>The sum of the probabilities must be 1, not {sum:g}; type others.</source>
        <translation>확률의 합은 1이어야 합니다(지금 합: {sum:g}). 다른 값을 입력하세요.</translation>
    </message>
    <message>
        <source>The test set is sealed, and points that keep their noise are split anew, which would show some of it; open the test set first.</source>
        <translation>테스트 데이터가 봉인되어 있습니다. 잡음을 그대로 둔 점은 새로 분할되어 봉인된 샘플이 일부 드러나게 됩니다. 먼저 테스트 데이터를 여세요.</translation>
    </message>
    <message>
        <source>The text is too long for a link; at most {limit:,} fit.</source>
        <translation>텍스트가 너무 길어 링크일 수 없습니다. {limit:,}자까지 가능합니다.</translation>
    </message>
    <message>
        <source>The text on the clipboard cannot be pasted: {reason}</source>
        <translation>클립보드의 텍스트를 붙여넣을 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The text on the clipboard is too long to be copied layers.</source>
        <translation>클립보드의 텍스트가 너무 길어 복사한 층일 수 없습니다.</translation>
    </message>
    <message>
        <source>The two classes of XOR are the other way round there.</source>
        <translation>그 페이지에서는 XOR의 두 클래스가 서로 바뀌어 있습니다.</translation>
    </message>
    <message>
        <source>The update overflows; nothing has changed. Lower the learning rate.</source>
        <translation>업데이트하면 값이 넘칩니다(오버플로). 바뀐 것은 없습니다. 학습률을 낮추세요.</translation>
    </message>
    <message>
        <source>The values have the shape {given}; it must be {shape}.</source>
        <translation>값의 형상이 맞지 않습니다. 지금 형상: {given}, 필요한 형상: {shape}.</translation>
    </message>
    <message>
        <source>The values of a slice must be finite numbers.</source>
        <translation>단면의 값은 유한한 수여야 합니다.</translation>
    </message>
    <message>
        <source>The {count:,} samples of the mini-batch are too many to go through this network at once; up to {most:,} can be. Choose a smaller mini-batch or fewer samples.</source>
        <translation>미니배치의 샘플이 {count:,}개나 되어, 이 신경망을 한꺼번에 따라갈 수 없습니다. {most:,}개까지 가능합니다. 미니배치나 샘플 수를 줄이세요.</translation>
    </message>
    <message>
        <source>The {count:,} samples of the training set are too many to go through this network at once; up to {most:,} can be. Choose “Next mini-batch” or fewer samples.</source>
        <translation>훈련 데이터의 샘플이 {count:,}개나 되어, 이 신경망을 한꺼번에 따라갈 수 없습니다. {most:,}개까지 가능합니다. “다음 미니배치”를 고르거나 샘플 수를 줄이세요.</translation>
    </message>
    <message>
        <source>There are kinds for {count:,} columns, but line {line} has {width:,} columns.</source>
        <translation>열 {count:,}개의 종류를 지정했지만, {line}번째 줄에는 열이 {width:,}개 있습니다.</translation>
    </message>
    <message>
        <source>There are no rows below the names in line {line}; if these are values, say so.</source>
        <translation>이름이 있는 {line}번째 줄 아래에 행이 없습니다. 이 줄이 이름이 아니라 값이라면 그렇게 지정하세요.</translation>
    </message>
    <message>
        <source>There are no values to read.</source>
        <translation>읽을 값이 없습니다.</translation>
    </message>
    <message>
        <source>There are {count:,} inputs; at most {limit:,} fit: leave out columns.</source>
        <translation>입력이 {count:,}개입니다. {limit:,}개까지 가능하므로 열을 빼세요.</translation>
    </message>
    <message>
        <source>There are {count:,} lines; {limit:,} fit.</source>
        <translation>줄이 {count:,}개입니다. {limit:,}개까지 가능합니다.</translation>
    </message>
    <message>
        <source>There are {count:,} points; at most {limit:,} fit.</source>
        <translation>점이 {count:,}개입니다. {limit:,}개까지 가능합니다.</translation>
    </message>
    <message>
        <source>There are {count:,} samples with {numbers:,} numbers each; at most {limit:,} fit: leave out columns or rows.</source>
        <translation>샘플 {count:,}개에 수가 {numbers:,}개씩 있습니다. 수는 모두 {limit:,}개까지 가능하므로 열이나 행을 빼세요.</translation>
    </message>
    <message>
        <source>There are {count} names for {inputs} inputs.</source>
        <translation>입력은 {inputs}개인데 이름은 {count}개입니다.</translation>
    </message>
    <message>
        <source>There are {limit} classes already, which is all.</source>
        <translation>클래스가 이미 {limit}개 있어 더 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>There can be no connection from “{source}” to “{target}”.</source>
        <translation>“{source}” → “{target}” 연결은 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>There is no class {number:g}; the classes are 0 to {last}.</source>
        <translation>{number:g}번 클래스는 없습니다. 클래스는 0번부터 {last}번까지입니다.</translation>
    </message>
    <message>
        <source>There is no layer called “{name}” that can be edited.</source>
        <translation>편집할 수 있는 층 중에 이름이 “{name}”인 층이 없습니다.</translation>
    </message>
    <message>
        <source>There is no layer called “{name}”.</source>
        <translation>이름이 “{name}”인 층이 없습니다.</translation>
    </message>
    <message>
        <source>There is no text to paste.</source>
        <translation>붙여넣을 텍스트가 없습니다.</translation>
    </message>
    <message>
        <source>There is not enough memory for this edit, so it has been taken back; make the network or the data set smaller.</source>
        <translation>메모리가 부족하여 이 편집을 취소했습니다. 신경망이나 데이터셋을 더 작게 만드세요.</translation>
    </message>
    <message>
        <source>There is too little memory for a new network; close other programs and try again.</source>
        <translation>새 신경망을 만들 메모리가 부족합니다. 다른 프로그램을 닫고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>There is too little memory for so large a picture.</source>
        <translation>이렇게 큰 그림을 만들기에는 메모리가 부족합니다.</translation>
    </message>
    <message>
        <source>There is too little memory to export “{path}”.</source>
        <translation>“{path}” 파일로 내보내기에는 메모리가 부족합니다.</translation>
    </message>
    <message>
        <source>There must be at least one point; keep one or undo.</source>
        <translation>점이 적어도 하나는 있어야 합니다. 하나를 남기거나 실행 취소하세요.</translation>
    </message>
    <message>
        <source>This bracket has no opening bracket.</source>
        <translation>이 괄호와 짝이 되는 여는 괄호가 없습니다.</translation>
    </message>
    <message>
        <source>This bracket is never closed.</source>
        <translation>이 괄호가 닫히지 않았습니다.</translation>
    </message>
    <message>
        <source>This can be read in two ways: write {first} or {second}.</source>
        <translation>두 가지로 읽을 수 있습니다. {first} 또는 {second}처럼 쓰세요.</translation>
    </message>
    <message>
        <source>This drawing has too many lines for an SVG file; save it as .png.</source>
        <translation>이 그림은 선이 너무 많아 SVG 파일로 만들 수 없습니다. PNG 파일로 저장하세요.</translation>
    </message>
    <message>
        <source>This is an Excel workbook or an archive, not a text; save the sheet as CSV first.</source>
        <translation>텍스트가 아니라 Excel 통합 문서이거나 압축 파일입니다. 먼저 시트를 CSV로 저장하세요.</translation>
    </message>
    <message>
        <source>This is no link to TensorFlow Playground: it has no part like “#activation=tanh”.</source>
        <translation>TensorFlow Playground 링크가 아닙니다: “#activation=tanh” 같은 부분이 없습니다.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>수가 아닙니다.</translation>
    </message>
    <message>
        <source>This is not a text: line {line} has characters that no text has.</source>
        <translation>텍스트가 아닙니다: {line}번째 줄에 텍스트에는 없는 문자가 있습니다.</translation>
    </message>
    <message>
        <source>This number is too large.</source>
        <translation>이 수는 너무 큽니다.</translation>
    </message>
    <message>
        <source>This state of training is no longer kept.</source>
        <translation>이 학습 상태는 더 이상 보관되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>심볼릭 링크가 너무 많이 이어짐</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>열린 파일이 너무 많음</translation>
    </message>
    <message>
        <source>Training could not follow the last edit, which is taken back now; try again.</source>
        <translation>학습에 반영할 수 없어 마지막 편집을 취소했습니다. 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Training could not follow this edit, so it has been taken back ({error}).</source>
        <translation>학습에 반영할 수 없어 이 편집을 취소했습니다({error}).</translation>
    </message>
    <message>
        <source>Training had ended by itself; it has been started again where it was, and is paused.</source>
        <translation>학습이 저절로 끝나 그 자리에서 다시 시작했습니다. 지금은 일시 정지 상태입니다.</translation>
    </message>
    <message>
        <source>Type a formula such as x1^2 + x2^2.</source>
        <translation>x1^2 + x2^2 같은 수식을 입력하세요.</translation>
    </message>
    <message>
        <source>Type an expression such as (x + y) * z.</source>
        <translation>(x + y) * z 같은 식을 입력하세요.</translation>
    </message>
    <message>
        <source>Unit of layer {layer}</source>
        <translation>{layer}의 유닛</translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept for the case of a crash ({reason}); save it yourself.</source>
        <translation>프로그램이 갑자기 종료될 때를 대비해 작업을 보관해 둘 수 없습니다({reason}). 직접 저장하세요.</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>검증 비율</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>What is piped in could not be kept in a temporary file: {reason}.</source>
        <translation>파이프로 들어온 내용을 임시 파일에 보관할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>With {count:,} connections between its layers the network is too large to go through with a batch; up to {most:,} can be. Remove some connections or layers.</source>
        <translation>층 사이의 연결이 {count:,}개나 되어, 배치로 따라가기에는 신경망이 너무 큽니다. {most:,}개까지 가능합니다. 연결이나 층을 줄이세요.</translation>
    </message>
    <message>
        <source>With {count:,} parameters the network is too large to go through gate by gate; up to {most:,} can be.</source>
        <translation>매개변수가 {count:,}개나 되어, 게이트 단위로 따라가기에는 신경망이 너무 큽니다. {most:,}개까지 가능합니다.</translation>
    </message>
    <message>
        <source>With {count:,} parameters the network is too large to go through with a batch; up to about {most:,} can be. Make its layers smaller.</source>
        <translation>매개변수가 {count:,}개나 되어, 배치로 따라가기에는 신경망이 너무 큽니다. 약 {most:,}개까지 가능합니다. 층을 더 작게 만드세요.</translation>
    </message>
    <message>
        <source>Wrong labels</source>
        <translation>틀린 레이블</translation>
    </message>
    <message>
        <source>networkShape={text} is not a list of hidden layers; up to {layers} of 1 to {units} neurons fit.</source>
        <translation>networkShape={text}: 은닉층 목록이 아닙니다. 은닉층은 {layers}개까지, 층마다 뉴런은 1개에서 {units}개까지 가능합니다.</translation>
    </message>
    <message>
        <source>there is no display to open a window on; set DISPLAY, or train without a window: backprop-playground train FILE --epochs N</source>
        <translation>창을 열 디스플레이가 없습니다. DISPLAY 변수를 설정하거나 창 없이 학습하세요: backprop-playground train FILE --epochs N</translation>
    </message>
    <message>
        <source>{count:,} columns are inputs; at most {limit} fit: leave out some.</source>
        <translation>입력 열이 {count:,}개입니다. {limit}개까지 가능하므로 몇 개를 빼세요.</translation>
    </message>
    <message>
        <source>{count:,} single edges are cut or frozen, at most {limit:,} fit; freeze whole layers instead.</source>
        <translation>하나씩 끊거나 동결한 에지가 {count:,}개입니다. {limit:,}개까지 가능하므로, 층 전체를 동결하세요.</translation>
    </message>
    <message>
        <source>{count} columns are probabilities of classes; at most {limit} fit.</source>
        <translation>클래스 확률 열이 {count}개입니다. {limit}개까지 가능합니다.</translation>
    </message>
    <message>
        <source>{count} columns are targets; take one as a class, or up to {limit} as numbers.</source>
        <translation>정답 열이 {count}개입니다. 클래스는 1개, 수는 {limit}개까지 고를 수 있습니다.</translation>
    </message>
    <message>
        <source>{format} has no code for activation “{entry}”; choose another, or export the weights.</source>
        <translation>{format} 형식에는 활성화 함수 “{entry}” 코드가 없습니다. 다른 활성화 함수를 고르거나 가중치를 내보내세요.</translation>
    </message>
    <message>
        <source>{format} has no code for loss “{entry}” with this output; choose another, or export the weights.</source>
        <translation>{format} 형식에는 이 출력에 쓸 손실 “{entry}” 코드가 없습니다. 다른 손실을 고르거나 가중치를 내보내세요.</translation>
    </message>
    <message>
        <source>{format} has no code for optimiser “{entry}”; choose another, or export the weights.</source>
        <translation>{format} 형식에는 옵티마이저 “{entry}” 코드가 없습니다. 다른 옵티마이저를 고르거나 가중치를 내보내세요.</translation>
    </message>
    <message>
        <source>{format} has no code for penalty “{entry}”; choose another, or export the weights.</source>
        <translation>{format} 형식에는 벌점 “{entry}” 코드가 없습니다. 다른 벌점을 고르거나 가중치를 내보내세요.</translation>
    </message>
    <message>
        <source>{format} has no code for schedule “{entry}”; choose another, or export the weights.</source>
        <translation>{format} 형식에는 스케줄 “{entry}” 코드가 없습니다. 다른 스케줄을 고르거나 가중치를 내보내세요.</translation>
    </message>
    <message>
        <source>{formula} is an input already.</source>
        <translation>{formula}: 이미 있는 입력입니다.</translation>
    </message>
    <message>
        <source>{frames:,} frames are too many; {most:,} is the limit.</source>
        <translation>프레임 {frames:,}개는 너무 많습니다. {most:,}개까지 가능합니다.</translation>
    </message>
    <message>
        <source>{frames:,} frames of {width:,} × {height:,} pixels need too much memory; take fewer or smaller ones.</source>
        <translation>{width:,} × {height:,} 픽셀 프레임 {frames:,}개에는 메모리가 너무 많이 필요합니다. 프레임 수나 크기를 줄이세요.</translation>
    </message>
    <message>
        <source>{given} columns do not fit: from this cell on there are {room}.</source>
        <translation>열 {given}개가 들어갈 자리가 없습니다. 이 셀부터 열이 {room}개 있습니다.</translation>
    </message>
    <message>
        <source>{layer} is already the first hidden layer.</source>
        <translation>{layer}: 이미 첫 번째 은닉층입니다.</translation>
    </message>
    <message>
        <source>{layer} is already the last hidden layer.</source>
        <translation>{layer}: 이미 마지막 은닉층입니다.</translation>
    </message>
    <message>
        <source>{left} and {right} are both {shape}: for the sum of their products write sum({left} * {right}) or {left}ᵀ @ {right}.</source>
        <translation>{left}, {right} 모두 형상이 {shape}입니다. 곱의 합은 sum({left} * {right}) 또는 {left}ᵀ @ {right}처럼 쓰세요.</translation>
    </message>
    <message>
        <source>{left} is {shape} and {right} is {other}: * works number by number, on equal shapes. For the product of matrices write {left} @ {right}.</source>
        <translation>형상이 {left}: {shape}, {right}: {other}입니다. 기호 *의 곱은 원소별로 계산하므로 형상이 같아야 합니다. 행렬 곱은 {left} @ {right}처럼 쓰세요.</translation>
    </message>
    <message>
        <source>{left} is {shape} and {right} is {other}: + and − need equal shapes, or a vector with as many rows.</source>
        <translation>형상이 {left}: {shape}, {right}: {other}입니다. 덧셈(+)과 뺄셈(−)은 형상이 같거나 한쪽이 행 수가 같은 열벡터여야 합니다.</translation>
    </message>
    <message>
        <source>{left} is {shape} and {right} is {other}: a product needs as many rows in {right} as {left} has columns.</source>
        <translation>형상이 {left}: {shape}, {right}: {other}입니다. 행렬 곱에서는 {right}의 행 수가 {left}의 열 수와 같아야 합니다.</translation>
    </message>
    <message>
        <source>{left} is {shape} and {right} is {other}: here both need the same shape.</source>
        <translation>형상이 {left}: {shape}, {right}: {other}입니다. 여기서는 두 형상이 같아야 합니다.</translation>
    </message>
    <message>
        <source>{left} is {shape} and {right} is {other}: {right} needs one column, and as many rows as {left}.</source>
        <translation>형상이 {left}: {shape}, {right}: {other}입니다. {right}의 열은 1개, 행 수는 {left}의 행 수와 같아야 합니다.</translation>
    </message>
    <message>
        <source>{names} … and {count} more</source>
        <translation>{names} … 외 {count}개</translation>
    </message>
    <message>
        <source>{name} has no effect on that page, nor here.</source>
        <translation>{name} 항목은 그 페이지에서도 여기에서도 효과가 없습니다.</translation>
    </message>
    <message>
        <source>{name} needs its input in brackets.</source>
        <translation>{name}: 입력을 괄호 안에 써야 합니다.</translation>
    </message>
    <message>
        <source>{name} needs one input.</source>
        <translation>{name}: 입력이 1개 필요합니다.</translation>
    </message>
    <message>
        <source>{name} needs two inputs or more.</source>
        <translation>{name}: 입력이 2개 이상 필요합니다.</translation>
    </message>
    <message>
        <source>{name} needs {count} inputs.</source>
        <translation>{name}: 입력이 {count}개 필요합니다.</translation>
    </message>
    <message>
        <source>{name}={text} is not a number that fits; {default} is taken.</source>
        <translation>{name}={text}: 쓸 수 있는 수가 아닙니다. {default} 값을 씁니다.</translation>
    </message>
    <message>
        <source>{name}={text} is not a value of the page; it takes {default} instead.</source>
        <translation>{name}={text}: 그 페이지에 없는 값입니다. 그 페이지에서는 대신 {default} 값을 씁니다.</translation>
    </message>
    <message>
        <source>{name}={text} is out of range; {default} is taken.</source>
        <translation>{name}={text}: 범위를 벗어난 값입니다. {default} 값을 씁니다.</translation>
    </message>
    <message>
        <source>{rate} frames a second are too many; {most} is the limit.</source>
        <translation>초당 {rate}프레임은 너무 많습니다. {most}프레임까지 가능합니다.</translation>
    </message>
    <message>
        <source>{what} {entry}, {option}</source>
        <translation>{what} {entry}, {option}</translation>
    </message>
    <message>
        <source>{what} {name}</source>
        <translation>{what} {name}</translation>
    </message>
    <message>
        <source>{what} “{name}” occurs twice.</source>
        <translation>{what}: “{name}” 항목이 두 번 나옵니다.</translation>
    </message>
    <message>
        <source>{what}: unknown name “{name}”; known are {known}.</source>
        <translation>{what}: 없는 이름 “{name}”. 쓸 수 있는 이름: {known}.</translation>
    </message>
    <message>
        <source>{what}: {value} is not a number between {minimum:g} and {maximum:g}.</source>
        <translation>{what}: {value} 대신 {minimum:g}부터 {maximum:g}까지의 수를 쓰세요.</translation>
    </message>
    <message>
        <source>{what}: {value} is not a whole number between {minimum:g} and {maximum:g}.</source>
        <translation>{what}: {value} 대신 {minimum:g}부터 {maximum:g}까지의 정수를 쓰세요.</translation>
    </message>
    <message>
        <source>{what}: “{here}” here, “{there}” there.</source>
        <translation>{what}: 여기는 “{here}”, 그 페이지는 “{there}”.</translation>
    </message>
    <message>
        <source>ε must be a positive number, not {value}; try 1e-5.</source>
        <translation>ε은 양수여야 합니다(지금 값: {value}). 1e-5를 써 보세요.</translation>
    </message>
    <message>
        <source>“gates” and “shapes” cannot be in one picture.</source>
        <translation>“gates”, “shapes” 화면은 한 그림에 함께 넣을 수 없습니다.</translation>
    </message>
    <message>
        <source>“{encoding}” is not an encoding of texts.</source>
        <translation>“{encoding}” 인코딩은 텍스트에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” already has a meaning above: choose another name.</source>
        <translation>“{name}”: 위에서 이미 쓴 이름입니다. 다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a layer.</source>
        <translation>“{name}”: 층의 이름으로 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a neuron.</source>
        <translation>“{name}”: 뉴런의 이름으로 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” has more than {most} rows or columns.</source>
        <translation>“{name}”의 행이나 열이 {most}개를 넘습니다.</translation>
    </message>
    <message>
        <source>“{name}” has no value yet: give it one above, as in {name} = [1, 2].</source>
        <translation>“{name}”의 값이 아직 없습니다. 위에서 {name} = [1, 2]처럼 값을 정하세요.</translation>
    </message>
    <message>
        <source>“{name}” is no function of a vector; known are {known}.</source>
        <translation>벡터 함수 “{name}”: 없는 함수입니다. 쓸 수 있는 함수: {known}.</translation>
    </message>
    <message>
        <source>“{name}” is no function: for a product, write {name}*{factor}.</source>
        <translation>“{name}”: 함수가 아닙니다. 곱은 {name}*{factor}처럼 쓰세요.</translation>
    </message>
    <message>
        <source>“{name}” is no function; known are {known}.</source>
        <translation>“{name}”: 없는 함수입니다. 쓸 수 있는 함수: {known}.</translation>
    </message>
    <message>
        <source>“{name}” is no input of the data; these are {known}.</source>
        <translation>“{name}”: 데이터에 없는 입력입니다. 있는 입력: {known}.</translation>
    </message>
    <message>
        <source>“{name}” is no name for a variable.</source>
        <translation>“{name}”: 변수 이름으로 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” is no quantity; known are {known}.</source>
        <translation>“{name}”: 없는 값입니다. 읽을 수 있는 값: {known}.</translation>
    </message>
    <message>
        <source>“{name}” is not used yet: use it in a later step.</source>
        <translation>“{name}”: 아직 쓰이지 않았습니다. 뒤의 단계에서 쓰세요.</translation>
    </message>
    <message>
        <source>“{name}” is one number: leave out this step, and set {name} among the inputs.</source>
        <translation>“{name}”의 값은 수 하나입니다. 이 단계를 빼고, 입력에서 {name}의 값을 정하세요.</translation>
    </message>
    <message>
        <source>“{name}” needs a number in its brackets.</source>
        <translation>“{name}”의 괄호 안에 수가 필요합니다.</translation>
    </message>
    <message>
        <source>“{path}” cannot be opened: too little memory.</source>
        <translation>“{path}” 파일을 열 수 없습니다: 메모리가 부족합니다.</translation>
    </message>
    <message>
        <source>“{path}” cannot be opened: {reason}.</source>
        <translation>“{path}” 파일을 열 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>“{path}” cannot be used: {reason}</source>
        <translation>“{path}” 파일을 사용할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>“{path}” could not be written: too little memory.</source>
        <translation>“{path}” 파일을 저장할 수 없습니다: 메모리가 부족합니다.</translation>
    </message>
    <message>
        <source>“{path}” could not be written: training does not answer; try again.</source>
        <translation>“{path}” 파일을 저장할 수 없습니다: 학습이 응답하지 않습니다. 다시 시도하세요.</translation>
    </message>
    <message>
        <source>“{path}” could not be written: {reason}.</source>
        <translation>“{path}” 파일을 저장할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>“{path}” has parts that no session file has; it was not opened.</source>
        <translation>“{path}” 파일에 세션 파일에는 없는 부분이 있어 열지 않았습니다.</translation>
    </message>
    <message>
        <source>“{path}” is damaged: its part “{member}” cannot be read.</source>
        <translation>“{path}” 파일이 손상되었습니다: “{member}” 부분을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>“{path}” is damaged: its part “{member}” is missing.</source>
        <translation>“{path}” 파일이 손상되었습니다: “{member}” 부분이 없습니다.</translation>
    </message>
    <message>
        <source>“{path}” is larger than {limit} MB.</source>
        <translation>“{path}” 파일이 {limit} MB보다 큽니다.</translation>
    </message>
    <message>
        <source>“{path}” is neither .gif nor .apng nor .png; choose one of the three.</source>
        <translation>“{path}” 파일의 확장자가 .gif, .apng, .png 중 하나가 아닙니다. 이 셋 중 하나를 고르세요.</translation>
    </message>
    <message>
        <source>“{path}” is neither .png nor .svg; choose one of the two.</source>
        <translation>“{path}” 파일의 확장자가 .png, .svg 중 하나가 아닙니다. 이 둘 중 하나를 고르세요.</translation>
    </message>
    <message>
        <source>“{path}” is not a Backprop Playground session.</source>
        <translation>“{path}” 파일은 Backprop Playground 세션이 아닙니다.</translation>
    </message>
    <message>
        <source>“{path}” is not a file.</source>
        <translation>“{path}”: 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>“{path}” is not a session file, or it is damaged.</source>
        <translation>“{path}” 파일은 세션 파일이 아니거나 손상되었습니다.</translation>
    </message>
    <message>
        <source>“{path}” is the session itself, which the export would destroy; choose another name.</source>
        <translation>“{path}” 파일은 세션 자체여서, 내보내면 세션이 없어집니다. 다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>“{path}” was made by a newer version; please update: {version} or later opens it.</source>
        <translation>“{path}” 파일은 더 새로운 버전에서 만들었습니다. {version} 이상 버전으로 업데이트하면 열 수 있습니다.</translation>
    </message>
    <message>
        <source>“{path}” was made by version {version}, which is newer than this one; please update. {reason}</source>
        <translation>“{path}” 파일은 이 프로그램보다 새로운 {version} 버전에서 만들었습니다. 프로그램을 업데이트하세요. {reason}</translation>
    </message>
    <message>
        <source>“{path}” was not written: it would have more than {limit} MB, too many to open it.</source>
        <translation>“{path}” 파일을 저장하지 않았습니다: {limit} MB를 넘어 다시 열 수 없게 됩니다.</translation>
    </message>
    <message>
        <source>“{path}” was not written: its part “{member}” would be too large to open it again.</source>
        <translation>“{path}” 파일을 저장하지 않았습니다: “{member}” 부분이 너무 커서 다시 열 수 없게 됩니다.</translation>
    </message>
    <message>
        <source>“{path}” was not written: training has overflowed, and its weights are no numbers.</source>
        <translation>“{path}” 파일을 저장하지 않았습니다: 학습 중에 값이 넘쳐(오버플로) 가중치가 더 이상 수가 아닙니다.</translation>
    </message>
    <message>
        <source>“{source}” and “{target}” are connected already.</source>
        <translation>“{source}” → “{target}”: 이미 연결되어 있습니다.</translation>
    </message>
    <message>
        <source>“{text}” cannot separate cells; take one character that is no quotation mark.</source>
        <translation>“{text}”: 셀을 구분하는 문자로 쓸 수 없습니다. 따옴표가 아닌 문자 하나를 쓰세요.</translation>
    </message>
    <message>
        <source>“{text}” divides by 0.</source>
        <translation>“{text}”: 0으로 나눕니다.</translation>
    </message>
    <message>
        <source>“{text}” is no class; the classes are {known}, or their numbers from 0.</source>
        <translation>“{text}” 클래스는 없습니다. 있는 클래스: {known}. 0부터 매긴 번호로 써도 됩니다.</translation>
    </message>
    <message>
        <source>“{text}” is no decimal mark; take . or a comma.</source>
        <translation>“{text}”: 소수점으로 쓸 수 없습니다. 마침표(.)나 쉼표(,)를 쓰세요.</translation>
    </message>
    <message>
        <source>“{text}” is not a number: without a comma, write {thousands} or {decimal}.</source>
        <translation>“{text}”: 수가 아닙니다. 쉼표 없이 {thousands} 또는 {decimal}처럼 쓰세요.</translation>
    </message>
    <message>
        <source>“{text}” is not a number; write 0.25, −1/3 or 1e-2.</source>
        <translation>“{text}”: 수가 아닙니다. 0.25, −1/3, 1e-2처럼 쓰세요.</translation>
    </message>
    <message>
        <source>“{text}” is too large a number.</source>
        <translation>“{text}”: 너무 큰 수입니다.</translation>
    </message>
</context>
<context>
    <name>ExperimentPanel</name>
    <message>
        <source>All settings of data and training</source>
        <translation>데이터와 학습의 모든 설정</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Activations</source>
        <translation>활성값</translation>
    </message>
    <message>
        <source>Animation of training …</source>
        <translation>학습 애니메이션…</translation>
    </message>
    <message>
        <source>Circuit lab</source>
        <translation>회로 실험실</translation>
    </message>
    <message>
        <source>Code and weights</source>
        <translation>코드와 가중치</translation>
    </message>
    <message>
        <source>Copied as LaTeX: {view}</source>
        <translation>LaTeX 수식을 복사했습니다: {view}</translation>
    </message>
    <message>
        <source>Copied the picture: {view}</source>
        <translation>그림을 복사했습니다: {view}</translation>
    </message>
    <message>
        <source>Copy as LaTeX</source>
        <translation>LaTeX 복사</translation>
    </message>
    <message>
        <source>Copy as LaTeX: {view}</source>
        <translation>LaTeX 복사: {view}</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>그림 복사</translation>
    </message>
    <message>
        <source>Copy picture: {view}</source>
        <translation>그림 복사: {view}</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>곡선</translation>
    </message>
    <message>
        <source>Data table</source>
        <translation>데이터 표</translation>
    </message>
    <message>
        <source>Drawing the animation “{name}” …</source>
        <translation>애니메이션 “{name}” 그리는 중…</translation>
    </message>
    <message>
        <source>Drawing the picture: {view} …</source>
        <translation>그림 그리는 중: {view}…</translation>
    </message>
    <message>
        <source>Export the weights …</source>
        <translation>가중치 내보내기…</translation>
    </message>
    <message>
        <source>Export: {format}</source>
        <translation>내보내기: {format}</translation>
    </message>
    <message>
        <source>Gate graph</source>
        <translation>게이트 그래프</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>Jupyter notebook</source>
        <translation>Jupyter 노트북</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>Nothing was copied: {view}</source>
        <translation>복사하지 못했습니다: {view}</translation>
    </message>
    <message>
        <source>NumPy script</source>
        <translation>NumPy 스크립트</translation>
    </message>
    <message>
        <source>ONNX model</source>
        <translation>ONNX 모델</translation>
    </message>
    <message>
        <source>Output map</source>
        <translation>출력 맵</translation>
    </message>
    <message>
        <source>Put the formulas on the clipboard, for a LaTeX document</source>
        <translation>LaTeX 문서에 넣을 수식을 클립보드에 복사합니다</translation>
    </message>
    <message>
        <source>Put what this view shows on the clipboard, as a picture</source>
        <translation>이 화면에 보이는 것을 그림으로 클립보드에 복사합니다</translation>
    </message>
    <message>
        <source>PyTorch script</source>
        <translation>PyTorch 스크립트</translation>
    </message>
    <message>
        <source>Save animation</source>
        <translation>애니메이션 저장</translation>
    </message>
    <message>
        <source>Save data …</source>
        <translation>데이터 저장…</translation>
    </message>
    <message>
        <source>Save data: {view}</source>
        <translation>데이터 저장: {view}</translation>
    </message>
    <message>
        <source>Save elsewhere …</source>
        <translation>다른 곳에 저장…</translation>
    </message>
    <message>
        <source>Save picture …</source>
        <translation>그림 저장…</translation>
    </message>
    <message>
        <source>Save picture: {view}</source>
        <translation>그림 저장: {view}</translation>
    </message>
    <message>
        <source>Saved “{name}”</source>
        <translation>“{name}” 파일을 저장했습니다</translation>
    </message>
    <message>
        <source>Saving “{name}” …</source>
        <translation>“{name}” 저장 중…</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>형상</translation>
    </message>
    <message>
        <source>The NumPy program in cells, with the maths between them.</source>
        <translation>NumPy 프로그램을 셀로 나누고 사이사이에 수식 설명을 넣었습니다.</translation>
    </message>
    <message>
        <source>The network as an nn.Module that trains on with the same optimiser state.</source>
        <translation>신경망을 nn.Module 형태로 옮깁니다. 옵티마이저 상태까지 이어받아 계속 학습합니다.</translation>
    </message>
    <message>
        <source>The network for other programs: code, or a file of weights</source>
        <translation>신경망을 다른 프로그램에서 쓸 코드나 가중치 파일로 내보냅니다</translation>
    </message>
    <message>
        <source>The numbers of this view as a CSV file, with all digits</source>
        <translation>이 화면의 수를 모든 자릿수까지 CSV 파일로 저장합니다</translation>
    </message>
    <message>
        <source>The trained network, for programs that only ask it.</source>
        <translation>학습된 신경망입니다. 답만 구하는 프로그램에서 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The whole algorithm as a program with the same numbers; it trains on.</source>
        <translation>알고리즘 전체를 같은 수로 옮긴 프로그램입니다. 이어서 학습할 수도 있습니다.</translation>
    </message>
    <message>
        <source>There are no data yet: {view}</source>
        <translation>아직 데이터가 없습니다: {view}</translation>
    </message>
    <message>
        <source>Train anew, and save a moving picture of one view: GIF or PNG</source>
        <translation>처음부터 다시 학습하면서 한 화면을 움직이는 그림(GIF, PNG)으로 저장합니다</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Weights and biases as named arrays, for numpy.load.</source>
        <translation>가중치와 편향을 이름 붙인 배열로 저장합니다. numpy.load 함수로 읽습니다.</translation>
    </message>
    <message>
        <source>Weights and biases as named tensors, for the library safetensors.</source>
        <translation>가중치와 편향을 이름 붙인 텐서로 저장합니다. safetensors 라이브러리로 읽습니다.</translation>
    </message>
    <message>
        <source>Weights as NPZ</source>
        <translation>가중치(NPZ)</translation>
    </message>
    <message>
        <source>Weights as safetensors</source>
        <translation>가중치(safetensors)</translation>
    </message>
    <message>
        <source>What this view shows as a PNG or SVG file</source>
        <translation>이 화면에 보이는 것을 PNG나 SVG 파일로 저장합니다</translation>
    </message>
    <message>
        <source>{format} …</source>
        <translation>{format}…</translation>
    </message>
    <message>
        <source>{view}: as a picture, or its numbers as a table</source>
        <translation>{view}: 그림으로 내보내거나 수를 표로 내보냅니다</translation>
    </message>
    <message>
        <source>“{name}” was not saved</source>
        <translation>“{name}” 파일은 저장되지 않았습니다</translation>
    </message>
    <message>
        <source>“{view}” is hidden and has no picture; show it first (menu View).</source>
        <translation>“{view}” 화면이 숨겨져 있어 그림이 없습니다. 먼저 “보기” 메뉴에서 표시하세요.</translation>
    </message>
</context>
<context>
    <name>FaultSliders</name>
    <message>
        <source>How much rarer each class is than the one before it</source>
        <translation>각 클래스가 바로 앞 클래스보다 얼마나 드문지 정합니다</translation>
    </message>
    <message>
        <source>Imbalance</source>
        <translation>불균형</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>이상치</translation>
    </message>
    <message>
        <source>The share of the points that are anywhere on the map, or have any value</source>
        <translation>맵의 아무 곳에나 놓이거나 아무 값이나 갖는 점의 비율입니다</translation>
    </message>
    <message>
        <source>The share of the points that have another class than their own</source>
        <translation>원래와 다른 클래스가 붙은 점의 비율입니다</translation>
    </message>
    <message>
        <source>Wrong labels</source>
        <translation>틀린 레이블</translation>
    </message>
</context>
<context>
    <name>FileDrop</name>
    <message>
        <source>This</source>
        <translation>이 항목</translation>
    </message>
    <message>
        <source>{name} cannot be opened here; drop a session ({session}), a table ({tables}) or a TensorFlow Playground link.</source>
        <translation>{name}: 여기서 열 수 없습니다. 세션({session}), 표({tables}), TensorFlow Playground 링크를 끌어다 놓으세요.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>1,797 pictures of 8 × 8 pixels; the output tells ten digits apart</source>
        <translation>8 × 8픽셀 그림 1,797장입니다. 출력층은 숫자 10가지를 구별합니다</translation>
    </message>
    <message>
        <source>3 blobs with softmax</source>
        <translation>덩어리 3개(소프트맥스)</translation>
    </message>
    <message>
        <source>A new network is open</source>
        <translation>새 신경망을 열었습니다</translation>
    </message>
    <message>
        <source>AND with the perceptron rule</source>
        <translation>AND(퍼셉트론 규칙)</translation>
    </message>
    <message>
        <source>Bumps (regression)</source>
        <translation>봉우리(회귀)</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>원</translation>
    </message>
    <message>
        <source>Cornell University, CS 472, perceptron example, 2004 (cs.cornell.edu)</source>
        <translation>코넬 대학교, CS 472, 퍼셉트론 예제, 2004 (cs.cornell.edu)</translation>
    </message>
    <message>
        <source>Four measured lengths of 150 flowers, in cm; the output tells three species apart</source>
        <translation>붓꽃 150송이에서 잰 길이 4가지(cm)입니다. 출력층은 품종 3가지를 구별합니다</translation>
    </message>
    <message>
        <source>Gauss</source>
        <translation>가우스</translation>
    </message>
    <message>
        <source>Google, Machine Learning Crash Course, Linear regression: Gradient descent (developers.google.com/machine-learning/crash-course)</source>
        <translation>Google, Machine Learning Crash Course, Linear regression: Gradient descent (developers.google.com/machine-learning/crash-course)</translation>
    </message>
    <message>
        <source>Handwritten digits (10 classes)</source>
        <translation>손글씨 숫자(클래스 10개)</translation>
    </message>
    <message>
        <source>Iris flowers (3 classes)</source>
        <translation>붓꽃(클래스 3개)</translation>
    </message>
    <message>
        <source>Jurafsky and Martin, Speech and Language Processing, 3rd edition draft, chapter on logistic regression, working through an example (web.stanford.edu/~jurafsky/slp3)</source>
        <translation>Jurafsky, Martin, Speech and Language Processing, 3판 초고, 로지스틱 회귀 장의 예제 풀이 (web.stanford.edu/~jurafsky/slp3)</translation>
    </message>
    <message>
        <source>Large weights make |z| large, where f′ of tanh is nearly 0</source>
        <translation>가중치가 크면 |z| 값이 커집니다. 그런 곳에서는 tanh의 f′ 값이 거의 0입니다</translation>
    </message>
    <message>
        <source>Large weights multiply the gradients from layer to layer</source>
        <translation>가중치가 커서 층을 지날 때마다 기울기가 몇 배로 커집니다</translation>
    </message>
    <message>
        <source>Linear regression, six steps</source>
        <translation>선형 회귀, 업데이트 6번</translation>
    </message>
    <message>
        <source>Logistic regression, one step</source>
        <translation>로지스틱 회귀, 업데이트 1번</translation>
    </message>
    <message>
        <source>Making the new network …</source>
        <translation>새 신경망을 만드는 중…</translation>
    </message>
    <message>
        <source>Matt Mazur, A Step by Step Backpropagation Example, 2015 (mattmazur.com)</source>
        <translation>Matt Mazur, A Step by Step Backpropagation Example, 2015 (mattmazur.com)</translation>
    </message>
    <message>
        <source>No straight line separates the four samples, so the rule never ends</source>
        <translation>샘플 4개를 둘로 가르는 직선이 없어서 규칙이 끝나지 않습니다</translation>
    </message>
    <message>
        <source>Not opened: “{name}”</source>
        <translation>열지 못했습니다: “{name}”</translation>
    </message>
    <message>
        <source>Not reverted: “{name}”</source>
        <translation>되돌리지 못했습니다: “{name}”</translation>
    </message>
    <message>
        <source>Nothing was restored</source>
        <translation>복구하지 못했습니다</translation>
    </message>
    <message>
        <source>Numbers from: {source}</source>
        <translation>수의 출처: {source}</translation>
    </message>
    <message>
        <source>Numbers that lie on a plane over x₁ and x₂; the loss is the mean squared error</source>
        <translation>x₁, x₂ 위의 평면에 놓인 수를 맞힙니다. 손실은 평균 제곱 오차입니다</translation>
    </message>
    <message>
        <source>Numbers with hills and valleys over x₁ and x₂; two hidden layers of 16 tanh neurons</source>
        <translation>x₁, x₂ 위에 산과 골짜기를 이루는 수를 맞힙니다. 은닉층 2개에 tanh 뉴런이 16개씩 있습니다</translation>
    </message>
    <message>
        <source>OR with the perceptron rule</source>
        <translation>OR(퍼셉트론 규칙)</translation>
    </message>
    <message>
        <source>OR with the perceptron rule, sample by sample</source>
        <translation>OR(퍼셉트론 규칙), 샘플 하나씩</translation>
    </message>
    <message>
        <source>One neuron with a step, four samples: the rule finds a line between the classes</source>
        <translation>계단 함수 뉴런 1개와 샘플 4개입니다. 규칙이 두 클래스를 가르는 직선을 찾습니다</translation>
    </message>
    <message>
        <source>Open another file …</source>
        <translation>다른 파일 열기…</translation>
    </message>
    <message>
        <source>Opened the example “{name}”</source>
        <translation>“{name}” 예제를 열었습니다</translation>
    </message>
    <message>
        <source>Opened “{name}”</source>
        <translation>“{name}” 파일을 열었습니다</translation>
    </message>
    <message>
        <source>Opening “{name}” …</source>
        <translation>“{name}” 여는 중…</translation>
    </message>
    <message>
        <source>Plane (regression)</source>
        <translation>평면(회귀)</translation>
    </message>
    <message>
        <source>Points inside and outside of a circle; one hidden layer of 4 tanh neurons</source>
        <translation>원 안의 점과 밖의 점을 구별합니다. 은닉층 1개에 tanh 뉴런이 4개 있습니다</translation>
    </message>
    <message>
        <source>Points whose class is the sign of x₁·x₂; tanh neurons 4 and 2, trained with Adam</source>
        <translation>x₁·x₂의 부호가 점의 클래스입니다. tanh 뉴런이 4개, 2개인 은닉층을 Adam 옵티마이저로 학습합니다</translation>
    </message>
    <message>
        <source>Restored; save it to keep it</source>
        <translation>복구했습니다. 계속 쓰려면 저장하세요</translation>
    </message>
    <message>
        <source>Restoring the work …</source>
        <translation>작업을 복구하는 중…</translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation>사본 저장…</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Saved a copy to “{path}”</source>
        <translation>“{path}”에 사본을 저장했습니다</translation>
    </message>
    <message>
        <source>Saved to “{path}”</source>
        <translation>“{path}”에 저장했습니다</translation>
    </message>
    <message>
        <source>Saving “{name}” …</source>
        <translation>“{name}” 저장 중…</translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation>나선</translation>
    </message>
    <message>
        <source>Steps of η = 1 push neurons to z &lt; 0 for all samples, where their gradient is 0</source>
        <translation>학습률 η = 1의 큰 업데이트로 모든 샘플에서 z &lt; 0인 뉴런이 생깁니다. 그런 뉴런의 기울기는 0입니다</translation>
    </message>
    <message>
        <source>There is no file to go back to: save first</source>
        <translation>되돌아갈 파일이 없습니다. 먼저 저장하세요</translation>
    </message>
    <message>
        <source>Three clouds of points; the output says a probability for each class</source>
        <translation>점 덩어리 3개를 구별합니다. 출력층은 클래스마다 확률을 알려 줍니다</translation>
    </message>
    <message>
        <source>Trouble: dead ReLU neurons (large learning rate)</source>
        <translation>문제 상황: 죽은 ReLU 뉴런(큰 학습률)</translation>
    </message>
    <message>
        <source>Trouble: exploding gradients (large start weights)</source>
        <translation>문제 상황: 기울기 폭주(큰 초기 가중치)</translation>
    </message>
    <message>
        <source>Trouble: saturated tanh neurons (large start weights)</source>
        <translation>문제 상황: 포화된 tanh 뉴런(큰 초기 가중치)</translation>
    </message>
    <message>
        <source>Trouble: vanishing gradients (ten sigmoid layers)</source>
        <translation>문제 상황: 기울기 소실(시그모이드 층 10개)</translation>
    </message>
    <message>
        <source>Two arms of a spiral; two hidden layers of 16 tanh neurons</source>
        <translation>나선의 두 팔을 구별합니다. 은닉층 2개에 tanh 뉴런이 16개씩 있습니다</translation>
    </message>
    <message>
        <source>Two clouds of points; one hidden layer of 2 tanh neurons</source>
        <translation>점 덩어리 2개를 구별합니다. 은닉층 1개에 tanh 뉴런이 2개 있습니다</translation>
    </message>
    <message>
        <source>Two hidden tanh neurons bend the border: all four samples come out right</source>
        <translation>은닉층의 tanh 뉴런 2개가 결정 경계를 휘게 해서 샘플 4개를 모두 맞힙니다</translation>
    </message>
    <message>
        <source>Two outputs, one step (2-2-2 network)</source>
        <translation>출력 2개, 업데이트 1번(2-2-2 신경망)</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>제목 없음</translation>
    </message>
    <message>
        <source>XOR</source>
        <translation>XOR</translation>
    </message>
    <message>
        <source>XOR gate: a hidden layer succeeds</source>
        <translation>XOR 게이트: 은닉층으로 성공</translation>
    </message>
    <message>
        <source>XOR gate: the perceptron fails</source>
        <translation>XOR 게이트: 퍼셉트론으로는 실패</translation>
    </message>
    <message>
        <source>Your network is still open; no new one was made</source>
        <translation>새 신경망을 만들지 않았습니다. 지금의 신경망이 그대로 열려 있습니다</translation>
    </message>
    <message>
        <source>f′ of a sigmoid is at most ¼: ten layers back hardly a gradient is left</source>
        <translation>시그모이드의 f′ 값은 ¼ 이하이므로 10개 층을 거슬러 가면 기울기가 거의 남지 않습니다</translation>
    </message>
    <message>
        <source>network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>제목 없음</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} 사본</translation>
    </message>
    <message>
        <source>“{name}” is as it was saved</source>
        <translation>“{name}” 문서를 저장한 상태로 되돌렸습니다</translation>
    </message>
    <message>
        <source>“{name}” is open here; choose another name for the copy.</source>
        <translation>“{name}” 파일은 지금 열려 있습니다. 사본에는 다른 이름을 쓰세요.</translation>
    </message>
    <message>
        <source>“{name}” was not saved</source>
        <translation>“{name}” 파일은 저장되지 않았습니다</translation>
    </message>
</context>
<context>
    <name>FittingView</name>
    <message>
        <source>Fit</source>
        <translation>맞춤</translation>
    </message>
    <message>
        <source>Show the whole graph (Home)</source>
        <translation>그래프 전체를 보여 줍니다 (Home)</translation>
    </message>
</context>
<context>
    <name>FormulaField</name>
    <message>
        <source>A formula of the inputs of the data, such as {example}. Functions such as sin, exp, sqrt, abs and max are known, and e and π.</source>
        <translation>데이터의 입력으로 만든 수식을 적습니다. 예: {example}. 함수(sin, exp, sqrt, abs, max 등)와 상수(e, π)를 쓸 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>FormulaSection</name>
    <message>
        <source>A point has class 1 where the formula is above 0, else class 0</source>
        <translation>수식의 값이 0보다 크면 클래스 1, 그 외에는 클래스 0인 점이 됩니다</translation>
    </message>
    <message>
        <source>All points have the same class: the formula has one sign at all of them.</source>
        <translation>모든 점의 클래스가 같습니다: 모든 점에서 수식의 부호가 같습니다.</translation>
    </message>
    <message>
        <source>Class 1 where {formula} &gt; 0</source>
        <translation>{formula} &gt; 0이면 클래스 1</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Formula of the data</source>
        <translation>데이터의 수식</translation>
    </message>
    <message>
        <source>The formula is the value of a point</source>
        <translation>수식의 값이 점의 값이 됩니다</translation>
    </message>
    <message>
        <source>Value {formula}</source>
        <translation>값: {formula}</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>값</translation>
    </message>
</context>
<context>
    <name>Formulas</name>
    <message>
        <source>Copy as LaTeX</source>
        <translation>LaTeX 복사</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>수식</translation>
    </message>
</context>
<context>
    <name>FormulasPage</name>
    <message>
        <source>Copied as LaTeX</source>
        <translation>LaTeX 수식을 복사했습니다</translation>
    </message>
    <message>
        <source>Copy as LaTeX</source>
        <translation>LaTeX 복사</translation>
    </message>
    <message>
        <source>Put the formulas on the clipboard, to be pasted into a document</source>
        <translation>수식을 클립보드에 복사합니다. 문서에 붙여넣을 수 있습니다</translation>
    </message>
    <message>
        <source>pause to see the numbers</source>
        <translation>일시 정지하면 수가 보입니다</translation>
    </message>
</context>
<context>
    <name>FullScreen</name>
    <message>
        <source>Full screen; F11 leaves it, or Esc if nothing is selected</source>
        <translation>전체 화면입니다. F11 키로 나갑니다. 선택한 것이 없으면 Esc 키로도 나갈 수 있습니다</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Formula: a class or a value for every point, by what you type</source>
        <translation>수식: 직접 입력한 식으로 점마다 클래스나 값을 정합니다</translation>
    </message>
    <message>
        <source>{name}: a truth table of four points, all used for training and testing</source>
        <translation>{name}: 점 4개의 진리표. 네 점을 모두 훈련과 테스트에 씁니다</translation>
    </message>
    <message>
        <source>{name}: classification, {classes} classes</source>
        <translation>{name}: 분류, 클래스 {classes}개</translation>
    </message>
    <message>
        <source>{name}: classification, {classes} classes, {samples:,} real samples with {inputs} inputs</source>
        <translation>{name}: 분류, 클래스 {classes}개, 실제 데이터 샘플 {samples:,}개(입력 {inputs}개)</translation>
    </message>
    <message>
        <source>{name}: regression, a value for every point</source>
        <translation>{name}: 회귀, 점마다 값이 하나씩 있습니다</translation>
    </message>
    <message>
        <source>{name}: your own data, {samples:,} samples with values</source>
        <translation>{name}: 내 데이터, 정답이 값인 샘플 {samples:,}개</translation>
    </message>
    <message>
        <source>{name}: your own data, {samples:,} samples, {classes} classes</source>
        <translation>{name}: 내 데이터, 샘플 {samples:,}개, 클래스 {classes}개</translation>
    </message>
</context>
<context>
    <name>GatePage</name>
    <message>
        <source>Click a gate: upstream × local = downstream.</source>
        <translation>게이트를 클릭하세요: 상류 × 국소 = 하류.</translation>
    </message>
</context>
<context>
    <name>GateView</name>
    <message>
        <source>Gate graph</source>
        <translation>게이트 그래프</translation>
    </message>
</context>
<context>
    <name>Gates</name>
    <message>
        <source>1 gradient: 1 pass backward</source>
        <translation>기울기 1개: 역전파 1번</translation>
    </message>
    <message>
        <source>1 if {input} is the larger input, else 0</source>
        <translation>{input} 쪽이 더 큰 입력이면 1, 그 외 0</translation>
    </message>
    <message>
        <source>1 if {input} is the largest input, else 0</source>
        <translation>{input} 쪽이 가장 큰 입력이면 1, 그 외 0</translation>
    </message>
    <message>
        <source>1 if {input} is the smaller input, else 0</source>
        <translation>{input} 쪽이 더 작은 입력이면 1, 그 외 0</translation>
    </message>
    <message>
        <source>1 if {input} is the smallest input, else 0</source>
        <translation>{input} 쪽이 가장 작은 입력이면 1, 그 외 0</translation>
    </message>
    <message>
        <source>1 is a column of ones.</source>
        <translation>1: 모든 성분이 1인 열입니다.</translation>
    </message>
    <message>
        <source>1 pass backward gives the gradient.</source>
        <translation>역전파 1번으로 기울기를 구합니다.</translation>
    </message>
    <message>
        <source>1 pass backward gives the gradient. Other ways: 1 pass forward, or 2 runs with small changes.</source>
        <translation>역전파 1번으로 기울기를 구합니다. 다른 방법: 순방향 미분 1번, 또는 값을 조금씩 바꾼 계산 2번.</translation>
    </message>
    <message>
        <source>A row for each number of {output}, a column for each number of {input}, both matrices are read column by column</source>
        <translation>각 행은 {output}의 수, 각 열은 {input}의 수에 해당하며, 두 행렬 모두 열 순서로 읽습니다</translation>
    </message>
    <message>
        <source>Bias {name}</source>
        <translation>편향 {name}</translation>
    </message>
    <message>
        <source>Dashed: not computed yet.</source>
        <translation>파선: 아직 계산하지 않았습니다.</translation>
    </message>
    <message>
        <source>Dot: the value goes to several gates, and their gradients are added.</source>
        <translation>점: 값이 여러 게이트로 가며, 그 기울기들을 더합니다.</translation>
    </message>
    <message>
        <source>Dot: the value goes to several gates.</source>
        <translation>점: 값이 여러 게이트로 갑니다.</translation>
    </message>
    <message>
        <source>Filled: the present step of the backward pass.</source>
        <translation>채운 것: 역전파의 현재 위치입니다.</translation>
    </message>
    <message>
        <source>Filled: the present step of the forward pass.</source>
        <translation>채운 것: 순전파의 현재 위치입니다.</translation>
    </message>
    <message>
        <source>Fixed numbers {name}</source>
        <translation>고정된 수 {name}</translation>
    </message>
    <message>
        <source>Gate {name}</source>
        <translation>게이트 {name}</translation>
    </message>
    <message>
        <source>Gate {name} = {formula}</source>
        <translation>게이트 {name} = {formula}</translation>
    </message>
    <message>
        <source>Hide the local Jacobian</source>
        <translation>국소 야코비 행렬 숨기기</translation>
    </message>
    <message>
        <source>I is the identity: 1 on its diagonal, else 0.</source>
        <translation>I: 대각선이 1이고 나머지는 0인 단위행렬입니다.</translation>
    </message>
    <message>
        <source>Input {name}</source>
        <translation>입력 {name}</translation>
    </message>
    <message>
        <source>No input changes this value, so it has no gradient.</source>
        <translation>어떤 입력도 이 값을 바꾸지 않으므로 기울기가 없습니다.</translation>
    </message>
    <message>
        <source>No inputs, no gradients</source>
        <translation>입력 없음, 기울기 없음</translation>
    </message>
    <message>
        <source>No inputs: there is nothing to differentiate by</source>
        <translation>입력이 없어서 미분할 변수가 없습니다</translation>
    </message>
    <message>
        <source>Number {name}</source>
        <translation>수 {name}</translation>
    </message>
    <message>
        <source>P ⊗ Q: each number of P is replaced by that number times the whole matrix Q.</source>
        <translation>P ⊗ Q: P의 각 수를, 그 수에 행렬 Q 전체를 곱한 것으로 바꿉니다.</translation>
    </message>
    <message>
        <source>Point at a number to see what it is made of.</source>
        <translation>수를 가리키면 그 수가 어떻게 나왔는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Ring: this is what you clicked.</source>
        <translation>고리: 클릭한 것입니다.</translation>
    </message>
    <message>
        <source>Row {row}, column {column}, upstream × local: {formula}</source>
        <translation>{row}행 {column}열, 상류 × 국소: {formula}</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: {formula}, where δ = {upstream}</source>
        <translation>{row}행 {column}열: {formula}, 여기서 δ = {upstream}</translation>
    </message>
    <message>
        <source>Show the local Jacobian, {shape}</source>
        <translation>국소 야코비 행렬 보기, {shape}</translation>
    </message>
    <message>
        <source>Target {name}</source>
        <translation>정답 {name}</translation>
    </message>
    <message>
        <source>The loss is computed from {sum} directly (∂{loss}/∂{sum} = {slope}), so no gradient goes through this gate.</source>
        <translation>손실을 {sum}에서 바로 계산하므로(∂{loss}/∂{sum} = {slope}) 이 게이트로는 기울기가 지나가지 않습니다.</translation>
    </message>
    <message>
        <source>The loss is computed from {sum} directly, so no gradient goes through this gate.</source>
        <translation>손실을 {sum}에서 바로 계산하므로 이 게이트로는 기울기가 지나가지 않습니다.</translation>
    </message>
    <message>
        <source>Violet background: it belongs to what is selected.</source>
        <translation>보라색 배경: 선택한 부분에 속합니다.</translation>
    </message>
    <message>
        <source>Weight {name}</source>
        <translation>가중치 {name}</translation>
    </message>
    <message>
        <source>diag puts numbers on a diagonal; all others are 0.</source>
        <translation>diag: 수들을 대각선에 놓고 나머지는 모두 0으로 둡니다.</translation>
    </message>
    <message>
        <source>local</source>
        <translation>국소 기울기</translation>
    </message>
    <message>
        <source>local Jacobian for {input}, {shape}</source>
        <translation>{input}에 대한 국소 야코비 행렬, {shape}</translation>
    </message>
    <message>
        <source>local, input {number}</source>
        <translation>국소 기울기(입력 {number})</translation>
    </message>
    <message>
        <source>local, left input</source>
        <translation>국소 기울기(왼쪽 입력)</translation>
    </message>
    <message>
        <source>local, right input</source>
        <translation>국소 기울기(오른쪽 입력)</translation>
    </message>
    <message>
        <source>numbers from {low} to {high}</source>
        <translation>수는 {low}부터 {high}까지</translation>
    </message>
    <message>
        <source>row {row}, column {column}: {number}</source>
        <translation>{row}행 {column}열: {number}</translation>
    </message>
    <message>
        <source>through this gate, part of {gradient}</source>
        <translation>이 게이트를 지나는 몫({gradient}의 일부)</translation>
    </message>
    <message>
        <source>upstream times local: {formula}</source>
        <translation>상류 곱하기 국소: {formula}</translation>
    </message>
    <message>
        <source>upstream × local = downstream</source>
        <translation>상류 × 국소 = 하류</translation>
    </message>
    <message>
        <source>vec writes a matrix as one column, column by column.</source>
        <translation>vec: 행렬의 열들을 차례로 이어 한 열로 씁니다.</translation>
    </message>
    <message>
        <source>{come} of {total} terms are known; the sum is not complete yet.</source>
        <translation>항 {total}개 중 {come}개만 구했습니다. 합은 아직 완성되지 않았습니다.</translation>
    </message>
    <message>
        <source>{count:,} numbers are too many to show: up to {most}×{most} are drawn.</source>
        <translation>수가 {count:,}개나 되어 다 보여 줄 수 없습니다. {most}×{most}까지만 그립니다.</translation>
    </message>
    <message>
        <source>{fact}   ·   multiplications by local gradients in one pass: {products:,}</source>
        <translation>{fact}   ·   한 번에 국소 기울기 곱셈 {products:,}번</translation>
    </message>
    <message>
        <source>{gradient} does not exist: a gate has no slope here.</source>
        <translation>{gradient} 값이 존재하지 않습니다. 여기서 미분할 수 없는 게이트가 있습니다.</translation>
    </message>
    <message>
        <source>{gradient} has the shape of {name}: {shape} ✓</source>
        <translation>{gradient}의 형상은 {name}의 형상과 같습니다: {shape} ✓</translation>
    </message>
    <message>
        <source>{gradient} is {other}, but {name} is {shape}.</source>
        <translation>{gradient}의 형상은 {other}인데 {name}의 형상은 {shape}입니다.</translation>
    </message>
    <message>
        <source>{inputs:,} gradients: {reverse} pass</source>
        <translation>기울기 {inputs:,}개: 역전파 {reverse}번</translation>
    </message>
    <message>
        <source>{input} is not the larger input</source>
        <translation>{input}: 더 큰 입력이 아님</translation>
    </message>
    <message>
        <source>{input} is not the largest input</source>
        <translation>{input}: 가장 큰 입력이 아님</translation>
    </message>
    <message>
        <source>{input} is not the smaller input</source>
        <translation>{input}: 더 작은 입력이 아님</translation>
    </message>
    <message>
        <source>{input} is not the smallest input</source>
        <translation>{input}: 가장 작은 입력이 아님</translation>
    </message>
    <message>
        <source>{input} is one of {count} equal inputs</source>
        <translation>{input}: 값이 같은 입력 {count}개 중 하나</translation>
    </message>
    <message>
        <source>{input} is the larger input</source>
        <translation>{input}: 더 큰 입력</translation>
    </message>
    <message>
        <source>{input} is the largest input</source>
        <translation>{input}: 가장 큰 입력</translation>
    </message>
    <message>
        <source>{input} is the smaller input</source>
        <translation>{input}: 더 작은 입력</translation>
    </message>
    <message>
        <source>{input} is the smallest input</source>
        <translation>{input}: 가장 작은 입력</translation>
    </message>
    <message>
        <source>{left} is greater than {right}</source>
        <translation>{left} &gt; {right}</translation>
    </message>
    <message>
        <source>{left} is less than {right}</source>
        <translation>{left} &lt; {right}</translation>
    </message>
    <message>
        <source>{left} is not greater than {right}</source>
        <translation>{left} ≤ {right}</translation>
    </message>
    <message>
        <source>{left} is not less than {right}</source>
        <translation>{left} ≥ {right}</translation>
    </message>
    <message>
        <source>{name}, {shape}</source>
        <translation>{name}, {shape}</translation>
    </message>
    <message>
        <source>{name}: {formula}</source>
        <translation>{name}: {formula}</translation>
    </message>
    <message>
        <source>{reason} → {formula}</source>
        <translation>{reason} → {formula}</translation>
    </message>
    <message>
        <source>{reverse} pass backward gives all {inputs:,} gradients.</source>
        <translation>역전파 {reverse}번으로 기울기 {inputs:,}개를 모두 구합니다.</translation>
    </message>
    <message>
        <source>{reverse} pass backward gives all {inputs:,} gradients. Other ways: {forward:,} passes forward, or {evaluations:,} runs with small changes.</source>
        <translation>역전파 {reverse}번으로 기울기 {inputs:,}개를 모두 구합니다. 다른 방법: 순방향 미분 {forward:,}번, 또는 값을 조금씩 바꾼 계산 {evaluations:,}번.</translation>
    </message>
    <message>
        <source>{title}   ·   row {row}, column {column}: {number}</source>
        <translation>{title}   ·   {row}행 {column}열: {number}</translation>
    </message>
</context>
<context>
    <name>Gestures</name>
    <message>
        <source>Connect {source} → {target}</source>
        <translation>연결: {source} → {target}</translation>
    </message>
    <message>
        <source>Drop it on a later layer or neuron</source>
        <translation>뒤쪽 층이나 뉴런에 놓으세요</translation>
    </message>
    <message>
        <source>Move {layer} before {other}</source>
        <translation>{layer}: {other} 앞으로 이동</translation>
    </message>
    <message>
        <source>{layer} stays where it is</source>
        <translation>{layer}: 제자리에 둠</translation>
    </message>
</context>
<context>
    <name>GradientsView</name>
    <message>
        <source>&lt;b style='color:{colour}'&gt;{word}.&lt;/b&gt; {reason}</source>
        <translation>&lt;b style='color:{colour}'&gt;{word}.&lt;/b&gt; {reason}</translation>
    </message>
    <message>
        <source>Equal neurons</source>
        <translation>똑같은 뉴런</translation>
    </message>
    <message>
        <source>Exploding</source>
        <translation>기울기 폭주</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>기울기 노름</translation>
    </message>
    <message>
        <source>Gradient norm ‖∂L/∂[W b]‖</source>
        <translation>기울기 노름 ‖∂L/∂[W b]‖</translation>
    </message>
    <message>
        <source>Gradient norm ‖∂L/∂[W b]‖ of each layer</source>
        <translation>층마다 기울기 노름 ‖∂L/∂[W b]‖</translation>
    </message>
    <message>
        <source>Gradient ∂L/∂w</source>
        <translation>기울기 ∂L/∂w</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>정상</translation>
    </message>
    <message>
        <source>How far each update moves the weights</source>
        <translation>업데이트할 때마다 가중치가 얼마나 움직이는지 보여 줍니다</translation>
    </message>
    <message>
        <source>How large the gradients of each layer are</source>
        <translation>각 층의 기울기가 얼마나 큰지 보여 줍니다</translation>
    </message>
    <message>
        <source>Last update Δw</source>
        <translation>마지막 업데이트 Δw</translation>
    </message>
    <message>
        <source>No gradient</source>
        <translation>기울기 없음</translation>
    </message>
    <message>
        <source>No verdict yet</source>
        <translation>아직 판정 없음</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>노름</translation>
    </message>
    <message>
        <source>Norm of the rule</source>
        <translation>규칙의 노름</translation>
    </message>
    <message>
        <source>Norm ‖(ŷ − y)·[x 1]‖</source>
        <translation>노름 ‖(ŷ − y)·[x 1]‖</translation>
    </message>
    <message>
        <source>Norm ‖(ŷ − y)·[x 1]‖ of the rule's direction</source>
        <translation>규칙 방향의 노름 ‖(ŷ − y)·[x 1]‖</translation>
    </message>
    <message>
        <source>Norms</source>
        <translation>노름</translation>
    </message>
    <message>
        <source>Of the last mini-batch of each recorded epoch, before its update</source>
        <translation>기록된 에포크마다 마지막 미니배치로 업데이트하기 전에 구한 값입니다</translation>
    </message>
    <message>
        <source>Of the last update of each recorded epoch: far above 10⁻³ the weights jump, far below they hardly move</source>
        <translation>기록된 에포크마다 마지막 업데이트에서 구한 값입니다. 10⁻³보다 훨씬 크면 가중치가 크게 뛰고, 훨씬 작으면 거의 움직이지 않습니다</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>비율</translation>
    </message>
    <message>
        <source>Ratios</source>
        <translation>비율</translation>
    </message>
    <message>
        <source>Rule (ŷ − y)·x</source>
        <translation>규칙 (ŷ − y)·x</translation>
    </message>
    <message>
        <source>The gradient of every weight and bias</source>
        <translation>모든 가중치와 편향의 기울기를 보여 줍니다</translation>
    </message>
    <message>
        <source>Update ratio</source>
        <translation>업데이트 비율</translation>
    </message>
    <message>
        <source>Update ratio ‖ΔW‖/‖W‖</source>
        <translation>업데이트 비율 ‖ΔW‖/‖W‖</translation>
    </message>
    <message>
        <source>Update ratio ‖ΔW‖/‖W‖; about 10⁻³ is usual</source>
        <translation>업데이트 비율 ‖ΔW‖/‖W‖, 보통 약 10⁻³</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Vanishing</source>
        <translation>기울기 소실</translation>
    </message>
    <message>
        <source>What the heat-maps show</source>
        <translation>히트맵에 나타낼 값</translation>
    </message>
    <message>
        <source>What the matrix shows: the gradient ∂L/∂w, or the last update Δw</source>
        <translation>행렬에 나타낼 값을 고릅니다: 기울기 ∂L/∂w 또는 마지막 업데이트 Δw</translation>
    </message>
</context>
<context>
    <name>GraphOptions</name>
    <message>
        <source>Drawn</source>
        <translation>그릴 대상</translation>
    </message>
    <message>
        <source>Significant digits of the numbers</source>
        <translation>수의 유효숫자 자릿수</translation>
    </message>
    <message>
        <source>What is drawn: the selected neuron, or the way from the selected edge to the loss; or everything; or each layer as vectors, with their shapes on the wires</source>
        <translation>무엇을 그릴지 고릅니다. 선택한 뉴런이나 선택한 에지에서 손실까지의 경로, 또는 전체, 또는 층을 벡터로 묶고 선에 형상을 적은 그림입니다</translation>
    </message>
    <message>
        <source>graph: all gates</source>
        <translation>그래프: 모든 게이트</translation>
    </message>
    <message>
        <source>graph: all neurons</source>
        <translation>그래프: 모든 뉴런</translation>
    </message>
    <message>
        <source>graph: layers as vectors</source>
        <translation>그래프: 층을 벡터로</translation>
    </message>
    <message>
        <source>graph: selected part</source>
        <translation>그래프: 선택한 부분</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>formula</source>
        <translation>수식</translation>
    </message>
    <message>
        <source>name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>미분값</translation>
    </message>
    <message>
        <source>what it does</source>
        <translation>하는 일</translation>
    </message>
</context>
<context>
    <name>GuideReader</name>
    <message>
        <source>Back ({keys})</source>
        <translation>뒤로 ({keys})</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>목차</translation>
    </message>
    <message>
        <source>Forward ({keys})</source>
        <translation>앞으로 ({keys})</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>찾은 것</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>찾은 것이 없습니다.</translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation>안내서의 쪽</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>안내서 찾기</translation>
    </message>
    <message>
        <source>Search the guide (Ctrl+F)</source>
        <translation>안내서 찾기 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Words of a page, the best page first; Enter opens it</source>
        <translation>찾을 낱말을 입력하세요. 가장 잘 맞는 쪽이 맨 위에 나오고, Enter 키를 누르면 열립니다</translation>
    </message>
</context>
<context>
    <name>Headers</name>
    <message>
        <source>1 input</source>
        <translation>입력 1개</translation>
    </message>
    <message>
        <source>Add a layer here</source>
        <translation>여기에 층을 추가합니다</translation>
    </message>
    <message>
        <source>Add a neuron</source>
        <translation>뉴런을 추가합니다</translation>
    </message>
    <message>
        <source>Change the activation function, {activation}</source>
        <translation>활성화 함수를 바꿉니다: {activation}</translation>
    </message>
    <message>
        <source>Drag to a later layer to connect the two, or click to choose one</source>
        <translation>뒤쪽 층으로 끌어 연결하거나, 클릭해서 연결할 곳을 고릅니다</translation>
    </message>
    <message>
        <source>Neurons, connections and more of {layer}</source>
        <translation>{layer}의 뉴런, 연결 등을 바꿉니다</translation>
    </message>
    <message>
        <source>Remove the last neuron</source>
        <translation>마지막 뉴런을 삭제합니다</translation>
    </message>
    <message>
        <source>The layers here, from {first} to {last}</source>
        <translation>여기 있는 층: {first}부터 {last}까지</translation>
    </message>
    <message>
        <source>{units} inputs</source>
        <translation>입력 {units}개</translation>
    </message>
    <message>
        <source>{units} · {activation}</source>
        <translation>{units} · {activation}</translation>
    </message>
    <message>
        <source>{units} · {activation} ▾</source>
        <translation>{units} · {activation} ▾</translation>
    </message>
</context>
<context>
    <name>HeatMapArea</name>
    <message>
        <source>Heat-maps</source>
        <translation>히트맵</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>+, −</source>
        <translation>+, −</translation>
    </message>
    <message>
        <source>0 to 9</source>
        <translation>0~9</translation>
    </message>
    <message>
        <source>A smaller step, for a weight, a bias or an input</source>
        <translation>가중치, 편향, 입력을 더 작은 폭으로 바꾸기</translation>
    </message>
    <message>
        <source>Add or remove a neuron of the selected layer</source>
        <translation>선택한 층에 뉴런을 추가하거나 삭제</translation>
    </message>
    <message>
        <source>Adds a layer there</source>
        <translation>그 자리에 층 추가</translation>
    </message>
    <message>
        <source>Adds the row to the selection</source>
        <translation>행을 선택에 추가</translation>
    </message>
    <message>
        <source>Adds to the selection</source>
        <translation>선택에 추가</translation>
    </message>
    <message>
        <source>Alt + Down</source>
        <translation>Alt + 아래 키</translation>
    </message>
    <message>
        <source>Alt and the letter that is underlined</source>
        <translation>Alt와 밑줄이 있는 글자</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>화살표 키</translation>
    </message>
    <message>
        <source>Arrow keys in a matrix</source>
        <translation>행렬에서 화살표 키</translation>
    </message>
    <message>
        <source>Arrow keys in heat-maps or the confusion matrix</source>
        <translation>히트맵이나 혼동 행렬에서 화살표 키</translation>
    </message>
    <message>
        <source>Arrow keys in the list of samples</source>
        <translation>샘플 목록에서 화살표 키</translation>
    </message>
    <message>
        <source>Arrow keys on a slider</source>
        <translation>슬라이더에서 화살표 키</translation>
    </message>
    <message>
        <source>Arrow keys, wheel over a picture of pixels</source>
        <translation>픽셀 그림 위에서 화살표 키, 휠</translation>
    </message>
    <message>
        <source>Begins a new line</source>
        <translation>새 줄 시작</translation>
    </message>
    <message>
        <source>Brings the expression back that was right</source>
        <translation>틀리기 전의 식으로 되돌리기</translation>
    </message>
    <message>
        <source>Brings the old number back</source>
        <translation>이전 수로 되돌리기</translation>
    </message>
    <message>
        <source>Changes the number; with Shift in smaller steps</source>
        <translation>수 바꾸기. Shift 키를 누르면 더 작은 폭으로</translation>
    </message>
    <message>
        <source>Changes the value, or switches it</source>
        <translation>값을 바꾸거나, 켜고 끄기</translation>
    </message>
    <message>
        <source>Choose what the selected columns are</source>
        <translation>선택한 열의 용도 고르기</translation>
    </message>
    <message>
        <source>Chooses the class of new points</source>
        <translation>새 점의 클래스 고르기</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>클릭</translation>
    </message>
    <message>
        <source>Click +, double click, Enter</source>
        <translation>+ 클릭, 더블 클릭, Enter</translation>
    </message>
    <message>
        <source>Click a gate</source>
        <translation>게이트 클릭</translation>
    </message>
    <message>
        <source>Click a sample</source>
        <translation>샘플 클릭</translation>
    </message>
    <message>
        <source>Click a training point</source>
        <translation>훈련 점 클릭</translation>
    </message>
    <message>
        <source>Click, Shift + click a pixel</source>
        <translation>픽셀 클릭, Shift + 클릭</translation>
    </message>
    <message>
        <source>Connects it to a later neuron or layer</source>
        <translation>뒤쪽 뉴런이나 층에 연결</translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right on a neuron</source>
        <translation>뉴런에서 Ctrl+왼쪽, Ctrl+오른쪽</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+Space</translation>
    </message>
    <message>
        <source>Del, Ctrl+C, Ctrl+V in the data table</source>
        <translation>데이터 표에서 Del, Ctrl+C, Ctrl+V</translation>
    </message>
    <message>
        <source>Deletes, copies and pastes rows</source>
        <translation>행 삭제, 복사, 붙여넣기</translation>
    </message>
    <message>
        <source>Double click on free space</source>
        <translation>빈 곳을 더블 클릭</translation>
    </message>
    <message>
        <source>Drag from the right of a neuron</source>
        <translation>뉴런의 오른쪽에서 끌기</translation>
    </message>
    <message>
        <source>Drag the name of a layer</source>
        <translation>층의 이름 끌기</translation>
    </message>
    <message>
        <source>Drag, middle button, Shift + wheel</source>
        <translation>끌기, 가운데 버튼, Shift + 휠</translation>
    </message>
    <message>
        <source>Drag, middle button, wheel</source>
        <translation>끌기, 가운데 버튼, 휠</translation>
    </message>
    <message>
        <source>Edits the cell; Tab goes on to the next one</source>
        <translation>셀 편집. Tab 키로 다음 셀</translation>
    </message>
    <message>
        <source>Ends a drag, or selects nothing</source>
        <translation>끌기 끝내기 또는 선택 해제</translation>
    </message>
    <message>
        <source>Ends a gesture, closes what has opened or a notice, or selects nothing</source>
        <translation>동작을 끝내거나, 열린 것이나 알림을 닫거나, 선택을 모두 풉니다</translation>
    </message>
    <message>
        <source>Ends painting</source>
        <translation>칠하기 끝내기</translation>
    </message>
    <message>
        <source>Ends typing</source>
        <translation>입력 끝내기</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Enter in heat-maps</source>
        <translation>히트맵에서 Enter</translation>
    </message>
    <message>
        <source>Enter in the ledger</source>
        <translation>기여 장부에서 Enter</translation>
    </message>
    <message>
        <source>Enter on a part with fields</source>
        <translation>입력란이 있는 부분에서 Enter</translation>
    </message>
    <message>
        <source>Enter or typing in the data table</source>
        <translation>데이터 표에서 Enter 또는 글자 키</translation>
    </message>
    <message>
        <source>Enter, F2, double click</source>
        <translation>Enter, F2, 더블 클릭</translation>
    </message>
    <message>
        <source>Enter, Space in a file to import</source>
        <translation>가져올 파일에서 Enter, Space</translation>
    </message>
    <message>
        <source>Enter, Space on the tab of a page below</source>
        <translation>아래쪽 탭에서 Enter, Space</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Esc, Ctrl+Z while it is wrong</source>
        <translation>식이 틀렸을 때 Esc, Ctrl+Z</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>어디서나</translation>
    </message>
    <message>
        <source>Explains its gradient</source>
        <translation>기울기 설명 보기</translation>
    </message>
    <message>
        <source>Expression of the circuit lab</source>
        <translation>회로 실험실의 식</translation>
    </message>
    <message>
        <source>F6, Shift+F6</source>
        <translation>F6, Shift+F6</translation>
    </message>
    <message>
        <source>F9</source>
        <translation>F9</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>입력란</translation>
    </message>
    <message>
        <source>Follows this sample; a second click lets it go</source>
        <translation>이 샘플 따라가기. 다시 클릭하면 해제</translation>
    </message>
    <message>
        <source>From bar to bar: one for each sample</source>
        <translation>막대에서 막대로 이동(샘플마다 막대 하나)</translation>
    </message>
    <message>
        <source>From button to button in a group</source>
        <translation>묶음 안에서 버튼에서 버튼으로 이동</translation>
    </message>
    <message>
        <source>From cell to cell; screen readers say its number</source>
        <translation>칸에서 칸으로 갑니다. 스크린 리더가 그 수를 읽어 줍니다</translation>
    </message>
    <message>
        <source>From cell to cell; what it is made of is marked</source>
        <translation>셀에서 셀로 이동. 그 값을 만든 수를 표시</translation>
    </message>
    <message>
        <source>Gate graph</source>
        <translation>게이트 그래프</translation>
    </message>
    <message>
        <source>Goes to its fields; Tab then goes from field to field</source>
        <translation>그 입력란으로 갑니다. 그다음 Tab 키로 입력란을 옮겨 다닙니다</translation>
    </message>
    <message>
        <source>Goes to this step</source>
        <translation>이 단계로 갑니다</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Leaves Present</source>
        <translation>발표 모드 끝내기</translation>
    </message>
    <message>
        <source>Ledger and matrices</source>
        <translation>기여 장부와 행렬</translation>
    </message>
    <message>
        <source>Left, Right in the ledger</source>
        <translation>기여 장부에서 왼쪽, 오른쪽 키</translation>
    </message>
    <message>
        <source>Lists values to choose from, where the field has an arrow</source>
        <translation>고를 수 있는 값의 목록 보기(화살표가 있는 입력란)</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>슬라이더 움직이기</translation>
    </message>
    <message>
        <source>Move, open and close rows</source>
        <translation>행 이동, 펼치기, 접기</translation>
    </message>
    <message>
        <source>Moves the layer</source>
        <translation>층 이동</translation>
    </message>
    <message>
        <source>Moves the picture</source>
        <translation>그림 이동</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>Opens a menu, or presses a button of a dialog</source>
        <translation>메뉴를 열거나 대화 상자의 버튼을 누릅니다</translation>
    </message>
    <message>
        <source>Opens and closes the page</source>
        <translation>탭을 열고 닫습니다</translation>
    </message>
    <message>
        <source>Opens or closes a gate that is made of others</source>
        <translation>다른 게이트들로 이루어진 게이트를 펼치거나 접기</translation>
    </message>
    <message>
        <source>Opens the field of the selected edge or bias</source>
        <translation>선택한 에지나 편향의 입력란 열기</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>Output map</source>
        <translation>출력 맵</translation>
    </message>
    <message>
        <source>Page Down, Page Up of a clicker</source>
        <translation>발표용 리모컨의 Page Down, Page Up</translation>
    </message>
    <message>
        <source>Painting points</source>
        <translation>점 칠하기</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>가리키기</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>발표 모드</translation>
    </message>
    <message>
        <source>Presses or opens what Tab has led to; anywhere else, or after a click, Run</source>
        <translation>Tab 키로 간 것을 누르거나 엽니다. 다른 곳에서나 클릭한 뒤에는 실행입니다</translation>
    </message>
    <message>
        <source>Puts it on the first, or on the second axis of the map</source>
        <translation>맵의 첫째 축이나 둘째 축에 놓기</translation>
    </message>
    <message>
        <source>Reads the answer of the network, and the nearest sample</source>
        <translation>신경망의 답, 가장 가까운 샘플 보기</translation>
    </message>
    <message>
        <source>Right click, Menu key</source>
        <translation>오른쪽 클릭, 메뉴 키</translation>
    </message>
    <message>
        <source>Runs or pauses, trains for one epoch; during a walk, or with the gate graph: one step forward or back</source>
        <translation>실행 또는 일시 정지, 한 에포크 학습. 따라가는 중이거나 게이트 그래프가 보이면 한 단계 앞 또는 뒤로</translation>
    </message>
    <message>
        <source>Samples and pictures</source>
        <translation>샘플과 그림</translation>
    </message>
    <message>
        <source>Select the neighbour</source>
        <translation>이웃 선택</translation>
    </message>
    <message>
        <source>Select the neighbour; with Shift, add it</source>
        <translation>이웃 선택. Shift 키를 누르면 선택에 추가</translation>
    </message>
    <message>
        <source>Selects this parameter and draws its errors, as Enter does</source>
        <translation>이 매개변수를 선택하고 그 오차를 그립니다. Enter 키도 그렇습니다</translation>
    </message>
    <message>
        <source>Selects this weight or bias; with Shift, adds it</source>
        <translation>이 가중치나 편향을 선택합니다. Shift와 함께 누르면 선택에 더합니다</translation>
    </message>
    <message>
        <source>Selects what is in a rectangle</source>
        <translation>사각형 안에 있는 것 선택</translation>
    </message>
    <message>
        <source>Selects; on an edge or a bias dot, opens a field for its value</source>
        <translation>선택. 에지나 편향 점에서는 값을 적는 입력란 열기</translation>
    </message>
    <message>
        <source>Shift + Enter</source>
        <translation>Shift + Enter</translation>
    </message>
    <message>
        <source>Shift + Enter in the data table</source>
        <translation>데이터 표에서 Shift + Enter</translation>
    </message>
    <message>
        <source>Shift + Up, Shift + Down</source>
        <translation>Shift + 위, Shift + 아래 키</translation>
    </message>
    <message>
        <source>Shift + click</source>
        <translation>Shift + 클릭</translation>
    </message>
    <message>
        <source>Shift + drag</source>
        <translation>Shift + 끌기</translation>
    </message>
    <message>
        <source>Shows the gate graph to a class, and back</source>
        <translation>게이트 그래프 보이기, 다시 돌아가기</translation>
    </message>
    <message>
        <source>Shows the sample of this bar</source>
        <translation>이 막대의 샘플 보기</translation>
    </message>
    <message>
        <source>Shows the whole graph</source>
        <translation>그래프 전체 보기</translation>
    </message>
    <message>
        <source>Sorts by this column; then the other way round; then as listed</source>
        <translation>이 열로 정렬합니다. 다시 누르면 거꾸로, 한 번 더 누르면 원래 순서입니다</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Shift+Tab</translation>
    </message>
    <message>
        <source>Takes the number</source>
        <translation>수 적용</translation>
    </message>
    <message>
        <source>The first two move the picture, the wheel zooms</source>
        <translation>끌기와 가운데 버튼은 그림 이동, 휠은 확대·축소</translation>
    </message>
    <message>
        <source>The menu of what is there, or of what is selected</source>
        <translation>그 자리에 있는 것 또는 선택한 것의 메뉴</translation>
    </message>
    <message>
        <source>The next larger or smaller number</source>
        <translation>다음으로 큰 수 또는 작은 수로</translation>
    </message>
    <message>
        <source>The next or the previous sample</source>
        <translation>다음 샘플이나 이전 샘플로 이동</translation>
    </message>
    <message>
        <source>To its first edge on that side; Up and Down go on among the edges</source>
        <translation>그쪽의 첫 에지로 갑니다. 위, 아래 키로 에지를 옮겨 다닙니다</translation>
    </message>
    <message>
        <source>To the next or the previous group of buttons and fields</source>
        <translation>다음이나 이전의 버튼·입력란 묶음으로 이동</translation>
    </message>
    <message>
        <source>To the next or the previous part of the window</source>
        <translation>창의 다음 또는 이전 부분으로 갑니다</translation>
    </message>
    <message>
        <source>To the sample beside, above or below</source>
        <translation>옆, 위, 아래의 샘플로 이동</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>위, 아래 키</translation>
    </message>
    <message>
        <source>Up, Down in the steps of a circuit</source>
        <translation>회로의 단계 표에서 위, 아래</translation>
    </message>
    <message>
        <source>Up, Down in the table of a check</source>
        <translation>기울기 확인의 표에서 위, 아래</translation>
    </message>
    <message>
        <source>Wheel over the field of a weight</source>
        <translation>가중치 입력란 위에서 휠</translation>
    </message>
    <message>
        <source>Wheel, +, −</source>
        <translation>휠, +, −</translation>
    </message>
    <message>
        <source>Zooms</source>
        <translation>확대·축소</translation>
    </message>
    <message>
        <source>key or gesture</source>
        <translation>키 또는 동작</translation>
    </message>
    <message>
        <source>what it does</source>
        <translation>하는 일</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Guide</source>
        <translation>안내서</translation>
    </message>
    <message>
        <source>The address is copied; paste it into a browser: {address}</source>
        <translation>주소를 복사했습니다. 브라우저에 붙여넣으세요: {address}</translation>
    </message>
</context>
<context>
    <name>ImportChips</name>
    <message>
        <source>(x − mean) / standard deviation of the training samples, for each input</source>
        <translation>(x − 평균) / 훈련 샘플의 표준편차, 입력마다 따로 구합니다</translation>
    </message>
    <message>
        <source>(y − mean) / standard deviation of the training samples, for each number</source>
        <translation>(y − 평균) / 훈련 샘플의 표준편차, 수마다 따로 구합니다</translation>
    </message>
    <message>
        <source>First row has the names</source>
        <translation>첫 행은 이름</translation>
    </message>
    <message>
        <source>Keep the weights</source>
        <translation>가중치 유지</translation>
    </message>
    <message>
        <source>On: it names the columns. Off: it is a sample, too</source>
        <translation>켜면 첫 행을 열의 이름으로 씁니다. 끄면 첫 행도 샘플입니다</translation>
    </message>
    <message>
        <source>On: training goes on with the weights that fit: inputs by their place, outputs by their name. Off: it starts with new weights; undo brings the old training back.</source>
        <translation>켜면 맞는 가중치로 이어서 학습합니다. 입력은 자리, 출력은 이름으로 맞춥니다. 끄면 새 가중치로 시작하며, 실행 취소로 이전 학습을 되찾을 수 있습니다.</translation>
    </message>
    <message>
        <source>Show the samples as pictures; all pixels are standardised alike</source>
        <translation>샘플을 그림으로 보여 줍니다. 모든 픽셀을 똑같이 표준화합니다</translation>
    </message>
    <message>
        <source>Standardise inputs</source>
        <translation>입력 표준화</translation>
    </message>
    <message>
        <source>Standardise targets</source>
        <translation>정답 표준화</translation>
    </message>
    <message>
        <source>The inputs are a picture of {rows}×{columns} pixels</source>
        <translation>입력은 {rows}×{columns} 픽셀 그림입니다</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Bar</source>
        <translation>세로줄</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>쉼표</translation>
    </message>
    <message>
        <source>Comma: 0,5</source>
        <translation>쉼표: 0,5</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>소수점</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>구분 문자</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>인코딩</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Import data</source>
        <translation>데이터 가져오기</translation>
    </message>
    <message>
        <source>Import data: “{name}”</source>
        <translation>데이터 가져오기: “{name}”</translation>
    </message>
    <message>
        <source>Missing is an empty cell, or one with {words}; a class called “{first}” is in quotation marks.</source>
        <translation>빈 셀이나 {words} 중 하나가 적힌 셀은 빠진 값입니다. 클래스 이름이 “{first}”이면 따옴표로 묶으세요.</translation>
    </message>
    <message>
        <source>Numbers of this size are hard to learn; have the targets standardised.</source>
        <translation>이런 크기의 수는 학습하기 어렵습니다. 정답을 표준화하세요.</translation>
    </message>
    <message>
        <source>Point: 0.5</source>
        <translation>마침표: 0.5</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>읽는 중…</translation>
    </message>
    <message>
        <source>Rows left out because a value is missing: {dropped:,}. {missing}</source>
        <translation>빠진 값이 있어 제외한 행: {dropped:,}개. {missing}</translation>
    </message>
    <message>
        <source>Samples: {samples:,}. Inputs: {inputs:,}. Classes: {classes} ({names}).</source>
        <translation>샘플: {samples:,}개. 입력: {inputs:,}개. 클래스: {classes}개({names}).</translation>
    </message>
    <message>
        <source>Samples: {samples:,}. Inputs: {inputs:,}. Probabilities of classes: {classes} ({names}).</source>
        <translation>샘플: {samples:,}개. 입력: {inputs:,}개. 클래스 확률: {classes}개({names}).</translation>
    </message>
    <message>
        <source>Samples: {samples:,}. Inputs: {inputs:,}. Values: {values} ({names}).</source>
        <translation>샘플: {samples:,}개. 입력: {inputs:,}개. 값: {values}개({names}).</translation>
    </message>
    <message>
        <source>Samples: {samples:,}. Inputs: {inputs:,}. “{target}” is a number.</source>
        <translation>샘플: {samples:,}개. 입력: {inputs:,}개. “{target}”: 수.</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>세미콜론</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>공백</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>탭</translation>
    </message>
    <message>
        <source>The same in every row, so nothing can be learned from it: {names}.</source>
        <translation>모든 행에서 값이 같아 배울 것이 없는 항목: {names}.</translation>
    </message>
    <message>
        <source>What is before the decimals of a number</source>
        <translation>수에서 소수 부분 앞에 오는 기호입니다</translation>
    </message>
    <message>
        <source>What is between two cells of a row</source>
        <translation>한 행에서 셀과 셀 사이에 오는 문자입니다</translation>
    </message>
    <message>
        <source>Which letters the bytes of the file stand for</source>
        <translation>파일의 바이트를 어떤 글자로 읽을지 정합니다</translation>
    </message>
</context>
<context>
    <name>InfoButton</name>
    <message>
        <source>About this network</source>
        <translation>이 신경망에 대한 설명</translation>
    </message>
</context>
<context>
    <name>InputPanel</name>
    <message>
        <source>Inputs of the circuit</source>
        <translation>회로의 입력</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>All neurons of the layer share one bias, one parameter</source>
        <translation>층의 모든 뉴런이 편향 하나(매개변수 1개)를 함께 씁니다</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>Bias b</source>
        <translation>편향 b</translation>
    </message>
    <message>
        <source>Bias frozen</source>
        <translation>편향 동결</translation>
    </message>
    <message>
        <source>Copy values</source>
        <translation>값 복사</translation>
    </message>
    <message>
        <source>Copy weights and biases as text, for a spreadsheet</source>
        <translation>가중치와 편향을 스프레드시트에 붙여넣을 텍스트로 복사합니다</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>동결</translation>
    </message>
    <message>
        <source>Frozen: training leaves these weights as they are</source>
        <translation>동결: 학습해도 이 가중치들은 바뀌지 않습니다</translation>
    </message>
    <message>
        <source>Hidden activation</source>
        <translation>은닉층 활성화 함수</translation>
    </message>
    <message>
        <source>How many neurons the layer has</source>
        <translation>층의 뉴런 수입니다</translation>
    </message>
    <message>
        <source>How the weights w are drawn at the start</source>
        <translation>가중치 w의 초깃값을 뽑는 방법입니다</translation>
    </message>
    <message>
        <source>Its layer: {layer}</source>
        <translation>속한 층: {layer}</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>뉴런 수</translation>
    </message>
    <message>
        <source>One bias</source>
        <translation>편향 공유</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Remove what is selected; an edge is cut (Del)</source>
        <translation>선택한 것을 삭제합니다. 에지는 끊습니다 (Del)</translation>
    </message>
    <message>
        <source>Select nothing (Esc)</source>
        <translation>선택 해제 (Esc)</translation>
    </message>
    <message>
        <source>Start weights</source>
        <translation>초기 가중치</translation>
    </message>
    <message>
        <source>The function f in a = f(z)</source>
        <translation>a = f(z)에 쓰는 함수 f입니다</translation>
    </message>
    <message>
        <source>Their layers</source>
        <translation>속한 층</translation>
    </message>
    <message>
        <source>These settings are of all neurons of the layer</source>
        <translation>이 설정은 층의 모든 뉴런에 적용됩니다</translation>
    </message>
    <message>
        <source>Training leaves the biases of the layer as they are</source>
        <translation>학습해도 이 층의 편향은 바뀌지 않습니다</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Values copied; paste them into a spreadsheet</source>
        <translation>값을 복사했습니다. 스프레드시트에 붙여넣으세요</translation>
    </message>
    <message>
        <source>Weight w</source>
        <translation>가중치 w</translation>
    </message>
    <message>
        <source>Whether the neurons of the layer add a bias b</source>
        <translation>층의 뉴런이 편향 b를 더할지 정합니다</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>여러 값</translation>
    </message>
    <message>
        <source>w multiplies an input, b is added: z = Σ w·a + b</source>
        <translation>입력에 w 값을 곱하고 b 값을 더합니다: z = Σ w·a + b</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>{count}개 선택됨</translation>
    </message>
    <message>
        <source>{symbol} = {gradient} on {samples}</source>
        <translation>{samples}에서 {symbol} = {gradient}</translation>
    </message>
    <message>
        <source>{symbol} = {gradient} on {samples}: the mean of {count:,} numbers, whose sum is {sum}</source>
        <translation>{samples}에서 {symbol} = {gradient}: 수 {count:,}개의 평균(합 {sum})</translation>
    </message>
    <message>
        <source>{symbol} is not computed yet</source>
        <translation>{symbol} 값은 아직 계산하지 않았습니다</translation>
    </message>
    <message>
        <source>{symbol} is not computed yet: {when}</source>
        <translation>{symbol} 값은 아직 계산하지 않았습니다: {when}</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>New key</source>
        <translation>새 키</translation>
    </message>
    <message>
        <source>Press the new key</source>
        <translation>새 키를 누르세요</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>English</source>
        <translation>영어</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>한국어</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>시스템 언어</translation>
    </message>
    <message>
        <source>Show all texts in another language: {language}</source>
        <translation>모든 글의 언어를 바꿉니다: {language}</translation>
    </message>
    <message>
        <source>The language changes when the notice is answered or closed.</source>
        <translation>알림에 답하거나 알림을 닫으면 언어가 바뀝니다.</translation>
    </message>
</context>
<context>
    <name>LargeNumbers</name>
    <message>
        <source>epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation>테스트 정확도</translation>
    </message>
    <message>
        <source>train loss</source>
        <translation>훈련 손실</translation>
    </message>
</context>
<context>
    <name>LayerColumn</name>
    <message>
        <source>{count} of {units} dead: {links}</source>
        <translation>{units}개 중 {count}개 죽음: {links}</translation>
    </message>
    <message>
        <source>{count} of {units} saturated: {links}</source>
        <translation>{units}개 중 {count}개 포화: {links}</translation>
    </message>
    <message>
        <source>{layer} · {activation}</source>
        <translation>{layer} · {activation}</translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message>
        <source>Each bar is a sample: up, full, raises the gradient; down, hollow, lowers it. The triangles on the map say the same. A click or Enter pins the sample.</source>
        <translation>막대 하나가 샘플 하나입니다. 위쪽의 찬 막대는 기울기를 키우고, 아래쪽의 빈 막대는 줄입니다. 맵의 삼각형도 같은 뜻입니다. 클릭하거나 Enter 키를 누르면 그 샘플이 고정됩니다.</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>기여 장부</translation>
    </message>
    <message>
        <source>Not computed yet: these samples have no gradient for this weight now.</source>
        <translation>아직 계산하지 않았습니다. 지금은 이 샘플들에 대한 이 가중치의 기울기가 없습니다.</translation>
    </message>
    <message>
        <source>Not computed yet: {when}</source>
        <translation>아직 계산하지 않았습니다: {when}</translation>
    </message>
    <message>
        <source>Select an edge or a bias to see what each sample adds to its gradient.</source>
        <translation>에지나 편향을 선택하면 각 샘플이 그 기울기에 얼마를 보태는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>{gradient} = (1/{count}) Σ {product} = (1/{count}) · ({up} + ({down})) = {total}   ·   samples that raise it: {ups}, that lower it: {downs}; {cancelled:.0f} % of their shares cancel each other out</source>
        <translation>{gradient} = (1/{count}) Σ {product} = (1/{count}) · ({up} + ({down})) = {total}   ·   기울기를 키우는 샘플 {ups}개, 줄이는 샘플 {downs}개. 이들 기여도의 {cancelled:.0f}%가 서로 상쇄됩니다</translation>
    </message>
    <message>
        <source>{gradient} = {product} = {total}</source>
        <translation>{gradient} = {product} = {total}</translation>
    </message>
    <message>
        <source>{name}: {product} = {delta} · {input} = {share}</source>
        <translation>{name}: {product} = {delta} · {input} = {share}</translation>
    </message>
    <message>
        <source>{part}, over {samples}   ·   {weights}</source>
        <translation>{part}, {samples} 기준   ·   {weights}</translation>
    </message>
</context>
<context>
    <name>LeftRow</name>
    <message>
        <source>1 update</source>
        <translation>업데이트 1번</translation>
    </message>
    <message>
        <source>Delete what was kept of it, for good</source>
        <translation>보관한 내용을 완전히 삭제합니다</translation>
    </message>
    <message>
        <source>Discard “{name}”</source>
        <translation>버리기: “{name}”</translation>
    </message>
    <message>
        <source>Discard …</source>
        <translation>버리기…</translation>
    </message>
    <message>
        <source>In {folder}</source>
        <translation>폴더: {folder}</translation>
    </message>
    <message>
        <source>Kept on {date} at {time}</source>
        <translation>{date} {time}에 보관</translation>
    </message>
    <message>
        <source>Kept {count} h ago, at {time}</source>
        <translation>{count}시간 전({time})에 보관</translation>
    </message>
    <message>
        <source>Kept {count} min ago, at {time}</source>
        <translation>{count}분 전({time})에 보관</translation>
    </message>
    <message>
        <source>Kept {count} s ago, at {time}</source>
        <translation>{count}초 전({time})에 보관</translation>
    </message>
    <message>
        <source>Never saved to a file</source>
        <translation>파일로 저장한 적 없음</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>그림 없음</translation>
    </message>
    <message>
        <source>Open this work as it was when it was kept</source>
        <translation>이 작업을 보관했을 때의 상태로 엽니다</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>복구</translation>
    </message>
    <message>
        <source>Restore “{name}”</source>
        <translation>복구: “{name}”</translation>
    </message>
    <message>
        <source>{count} updates</source>
        <translation>업데이트 {count}번</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>fit the scale</source>
        <translation>척도 맞추기</translation>
    </message>
    <message>
        <source>neurons: f′(z) over the plane, full colour at 1</source>
        <translation>뉴런: 평면 위의 f′(z), 1에서 가장 진함</translation>
    </message>
    <message>
        <source>neurons: z over the plane, colour z/(1 + |z|)</source>
        <translation>뉴런: 평면 위의 z, 색은 z/(1 + |z|)</translation>
    </message>
    <message>
        <source>neurons: {delta} with the target of the nearest training point, full colour from {full}   ·   {fit}   ·   inputs are grey: they have no {symbol}</source>
        <translation>뉴런: 가장 가까운 훈련 점의 정답으로 구한 {delta}, {full}부터 가장 진함   ·   {fit}   ·   입력은 회색({symbol} 없음)</translation>
    </message>
    <message>
        <source>neurons: {symbol}   ·   edges: {edges}</source>
        <translation>뉴런: {symbol}   ·   에지: {edges}</translation>
    </message>
    <message>
        <source>numbers in the neurons: {symbol} of {sample}   ·   edges: {edges}</source>
        <translation>뉴런의 수: {sample}의 {symbol}   ·   에지: {edges}</translation>
    </message>
    <message>
        <source>numbers: {symbol} of {sample} at ({point}), value {label}   ·   {loss}</source>
        <translation>수: ({point})에 있는 {sample}의 {symbol}, 값 {label}   ·   {loss}</translation>
    </message>
    <message>
        <source>numbers: {symbol} of {sample} at ({point}), {class_title}   ·   {loss}</source>
        <translation>수: ({point})에 있는 {sample}의 {symbol}, {class_title}   ·   {loss}</translation>
    </message>
    <message>
        <source>numbers: {symbol} of {sample}, {class_title}   ·   {loss}</source>
        <translation>수: {sample}의 {symbol}, {class_title}   ·   {loss}</translation>
    </message>
    <message>
        <source>{edges}   ·   edges of +1: bias b</source>
        <translation>{edges}   ·   +1의 에지: 편향 b</translation>
    </message>
    <message>
        <source>{edges}   ·   edges of +1: {gradient}</source>
        <translation>{edges}   ·   +1의 에지: {gradient}</translation>
    </message>
    <message>
        <source>{edges}   ·   edges of +1: Δb</source>
        <translation>{edges}   ·   +1의 에지: Δb</translation>
    </message>
    <message>
        <source>{edges}   ·   ┈┈ not computed yet</source>
        <translation>{edges}   ·   ┈┈ 아직 계산하지 않음</translation>
    </message>
    <message>
        <source>{positive} +   {negative} −   {gradient} of the next mini-batch, now   ·   full width at {full}   ·   {fit}</source>
        <translation>{positive} +   {negative} −   다음 미니배치의 현재 {gradient}   ·   최대 굵기 {full}   ·   {fit}</translation>
    </message>
    <message>
        <source>{positive} +   {negative} −   {gradient} of the pinned sample, now   ·   full width at {full}   ·   {fit}</source>
        <translation>{positive} +   {negative} −   고정한 샘플의 현재 {gradient}   ·   최대 굵기 {full}   ·   {fit}</translation>
    </message>
    <message>
        <source>{positive} +   {negative} −   {gradient} of the training set, now   ·   full width at {full}   ·   {fit}</source>
        <translation>{positive} +   {negative} −   훈련 데이터의 현재 {gradient}   ·   최대 굵기 {full}   ·   {fit}</translation>
    </message>
    <message>
        <source>{positive} +   {negative} −   {gradient} of this mini-batch; its update comes next   ·   full width at {full}   ·   {fit}</source>
        <translation>{positive} +   {negative} −   이 미니배치의 {gradient}, 곧 이것으로 업데이트   ·   최대 굵기 {full}   ·   {fit}</translation>
    </message>
    <message>
        <source>{positive} +   {negative} −   {gradient} with the samples of the last update and the weights before it   ·   full width at {full}   ·   {fit}</source>
        <translation>{positive} +   {negative} −   마지막 업데이트의 샘플과 그 직전 가중치로 구한 {gradient}   ·   최대 굵기 {full}   ·   {fit}</translation>
    </message>
    <message>
        <source>{positive} +   {negative} −   Δw of the last update   ·   full width at {full}   ·   {fit}</source>
        <translation>{positive} +   {negative} −   마지막 업데이트의 Δw   ·   최대 굵기 {full}   ·   {fit}</translation>
    </message>
    <message>
        <source>{positive} positive   {negative} negative weight   ·   thicker = larger |w| (full width at {full})   ·   ● bias   ·   ⊟ frozen</source>
        <translation>{positive} 양의 가중치   {negative} 음의 가중치   ·   굵을수록 |w| 큼(최대 굵기 {full})   ·   ● 편향   ·   ⊟ 동결</translation>
    </message>
    <message>
        <source>{symbol} = {loss}</source>
        <translation>{symbol} = {loss}</translation>
    </message>
    <message>
        <source>{symbol}: not computed yet</source>
        <translation>{symbol}: 아직 계산하지 않음</translation>
    </message>
    <message>
        <source>┈┈ dotted edges: not computed yet   ·   {when}</source>
        <translation>┈┈ 점선 에지: 아직 계산하지 않음   ·   {when}</translation>
    </message>
</context>
<context>
    <name>LevelView</name>
    <message>
        <source>Drag for the rest</source>
        <translation>끌어서 나머지 보기</translation>
    </message>
    <message>
        <source>Drag the graph to see the rest of it.</source>
        <translation>그래프를 끌면 나머지를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>줄여 보기</translation>
    </message>
    <message>
        <source>The + key enlarges it.</source>
        <translation>+ 키: 확대</translation>
    </message>
    <message>
        <source>The graph is being drawn …</source>
        <translation>그래프를 그리는 중…</translation>
    </message>
    <message>
        <source>Too small for its texts; the + key enlarges it.</source>
        <translation>너무 작아 글자를 표시하지 않습니다. + 키를 누르면 커집니다.</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Data: {name}, {count:,} points, {percent:g} % of them for training; noise {noise:g} %.</source>
        <translation>데이터: {name}, 점 {count:,}개 중 {percent:g}% 훈련용, 잡음 {noise:g}%.</translation>
    </message>
    <message>
        <source>Import TensorFlow Playground link</source>
        <translation>TensorFlow Playground 링크 가져오기</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>링크</translation>
    </message>
    <message>
        <source>Network: {layers}, output {output}.</source>
        <translation>신경망: {layers}, 출력 {output}.</translation>
    </message>
    <message>
        <source>Network: {layers}, {activation}, output {output}.</source>
        <translation>신경망: {layers}, {activation}, 출력 {output}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Paste the address of a TensorFlow Playground page.</source>
        <translation>TensorFlow Playground 페이지의 주소를 붙여넣으세요.</translation>
    </message>
    <message>
        <source>Regularisation: {name}, rate {rate:g}.</source>
        <translation>규제: {name}, 계수 {rate:g}.</translation>
    </message>
    <message>
        <source>Seed {seed}: the same points and start weights as on the page.</source>
        <translation>시드 {seed}: 점과 초기 가중치가 그 페이지와 같습니다.</translation>
    </message>
    <message>
        <source>The address of the page, as the browser shows it; text around is fine</source>
        <translation>브라우저에 보이는 페이지 주소입니다. 앞뒤에 다른 글이 있어도 됩니다</translation>
    </message>
    <message>
        <source>Training: half squared error, learning rate {rate:g}, mini-batches of {batch:,} in a fixed order.</source>
        <translation>학습: 제곱 오차의 절반, 학습률 {rate:g}, 크기 {batch:,}의 미니배치를 정해진 순서대로.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>신경망(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>학습(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>A page of the guide: all that the mouse and the keyboard do</source>
        <translation>안내서의 한 쪽: 마우스와 키보드로 할 수 있는 모든 것</translation>
    </message>
    <message>
        <source>A page of the guide: five short steps, beside the work</source>
        <translation>안내서의 한 쪽: 작업하면서 따라 하는 짧은 다섯 단계</translation>
    </message>
    <message>
        <source>About</source>
        <translation>프로그램 정보</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>활성값</translation>
    </message>
    <message>
        <source>Add a copy of the selected layers and neurons after them</source>
        <translation>선택한 층과 뉴런의 사본을 바로 뒤에 추가합니다</translation>
    </message>
    <message>
        <source>Add hidden layer</source>
        <translation>은닉층 추가</translation>
    </message>
    <message>
        <source>Add, erase and move points on the output map</source>
        <translation>출력 맵에서 점을 더하고 지우고 옮깁니다</translation>
    </message>
    <message>
        <source>After the selected layer, else before the output</source>
        <translation>선택한 층 뒤에 추가합니다. 선택한 층이 없으면 출력층 앞에 추가합니다</translation>
    </message>
    <message>
        <source>All layers, neurons, connections and parameters as a list</source>
        <translation>모든 층, 뉴런, 연결, 매개변수를 목록으로 보여 줍니다</translation>
    </message>
    <message>
        <source>All samples as rows of a table: inputs, target, and the set that they are in</source>
        <translation>모든 샘플을 표의 행으로 보여 줍니다: 입력, 정답, 구분(훈련, 테스트 등)</translation>
    </message>
    <message>
        <source>All samples with the answers of the network, to read and edit</source>
        <translation>모든 샘플과 신경망의 답을 보고 편집합니다</translation>
    </message>
    <message>
        <source>Animations</source>
        <translation>애니메이션</translation>
    </message>
    <message>
        <source>Any expression as a graph of gates</source>
        <translation>어떤 식이든 게이트의 그래프로 나타냅니다</translation>
    </message>
    <message>
        <source>Back to update {update:,} (loss {loss})</source>
        <translation>업데이트 {update:,} 상태로 되돌리기(손실 {loss})</translation>
    </message>
    <message>
        <source>Backprop</source>
        <translation>역전파</translation>
    </message>
    <message>
        <source>Backprop: next step</source>
        <translation>역전파: 다음 단계</translation>
    </message>
    <message>
        <source>Backprop: play or pause</source>
        <translation>역전파: 재생 또는 일시 정지</translation>
    </message>
    <message>
        <source>Backprop: step back</source>
        <translation>역전파: 이전 단계</translation>
    </message>
    <message>
        <source>Backprop: to the end</source>
        <translation>역전파: 끝으로</translation>
    </message>
    <message>
        <source>Backprop: to the start</source>
        <translation>역전파: 처음으로</translation>
    </message>
    <message>
        <source>Begin again with other random start weights: new seeds, except locked ones (Ctrl+Shift+R)</source>
        <translation>다른 무작위 초기 가중치로 다시 시작합니다. 잠근 시드를 뺀 모든 시드를 새로 뽑습니다 (Ctrl+Shift+R)</translation>
    </message>
    <message>
        <source>Begin again with the same start weights (Ctrl+R)</source>
        <translation>같은 초기 가중치로 다시 시작합니다 (Ctrl+R)</translation>
    </message>
    <message>
        <source>Begin anew with the first data set, network and settings; unsaved work is asked about</source>
        <translation>처음의 데이터셋, 신경망, 설정으로 새로 시작합니다. 저장하지 않은 작업이 있으면 물어봅니다</translation>
    </message>
    <message>
        <source>Bring one page of settings or numbers into sight</source>
        <translation>설정이나 수를 보여 주는 탭 하나를 엽니다</translation>
    </message>
    <message>
        <source>Build a network, choose data, and watch it learn</source>
        <translation>신경망을 만들고 데이터를 고르고 학습을 지켜봅니다</translation>
    </message>
    <message>
        <source>Buttons at the left edge</source>
        <translation>왼쪽 가장자리의 버튼</translation>
    </message>
    <message>
        <source>Change from light to dark colours, or back</source>
        <translation>밝은 색과 어두운 색을 서로 바꿉니다</translation>
    </message>
    <message>
        <source>Change keys …</source>
        <translation>단축키 바꾸기…</translation>
    </message>
    <message>
        <source>Choose other keys for the actions of the window</source>
        <translation>창의 동작에 쓸 단축키를 고릅니다</translation>
    </message>
    <message>
        <source>Circuits</source>
        <translation>회로</translation>
    </message>
    <message>
        <source>Circuits does not show the network</source>
        <translation>“회로” 작업 공간에는 신경망이 보이지 않습니다</translation>
    </message>
    <message>
        <source>Close the window; unsaved work is asked about</source>
        <translation>창을 닫습니다. 저장하지 않은 작업이 있으면 물어봅니다</translation>
    </message>
    <message>
        <source>Computing the new numbers …</source>
        <translation>새 값을 계산하는 중…</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>대비</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy as TensorFlow Playground link</source>
        <translation>TensorFlow Playground 링크로 복사</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>곡선</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>잘라내기</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>데이터셋</translation>
    </message>
    <message>
        <source>Data set, network and settings for that page; without the weights</source>
        <translation>그 페이지에서 쓸 데이터셋, 신경망, 설정을 복사합니다. 가중치는 들어가지 않습니다</translation>
    </message>
    <message>
        <source>Data set, noise, number of samples</source>
        <translation>데이터셋, 잡음, 샘플 수</translation>
    </message>
    <message>
        <source>Data table</source>
        <translation>데이터 표</translation>
    </message>
    <message>
        <source>Data, network and training that belong together, to start from</source>
        <translation>서로 어울리는 데이터, 신경망, 학습 설정을 골라 시작합니다</translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation>발산</translation>
    </message>
    <message>
        <source>Diverged at update {update:,}</source>
        <translation>{update:,}번째 업데이트에서 발산했습니다</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>엔진</translation>
    </message>
    <message>
        <source>Every weight and bias as a colour</source>
        <translation>모든 가중치와 편향을 색으로 나타냅니다</translation>
    </message>
    <message>
        <source>Everyday settings</source>
        <translation>자주 쓰는 설정</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Find an action …</source>
        <translation>명령 찾기…</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>첫걸음</translation>
    </message>
    <message>
        <source>Fit network</source>
        <translation>신경망 맞춤</translation>
    </message>
    <message>
        <source>Follow a sample or a batch through the network, gate by gate</source>
        <translation>샘플 하나나 배치로 신경망을 게이트 단위로 따라갑니다</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>전체 화면</translation>
    </message>
    <message>
        <source>Gate graph alone</source>
        <translation>게이트 그래프만 보기</translation>
    </message>
    <message>
        <source>Gestures and keys</source>
        <translation>동작과 단축키</translation>
    </message>
    <message>
        <source>Give the gate graph the whole window, or show the other panels again</source>
        <translation>창 전체에 게이트 그래프를 보여 주거나, 다른 패널을 다시 보여 줍니다</translation>
    </message>
    <message>
        <source>Give the keyboard to the menus; the arrow keys go from one to the next</source>
        <translation>키보드로 메뉴를 쓸 수 있게 합니다. 화살표 키로 메뉴 사이를 옮겨 갑니다</translation>
    </message>
    <message>
        <source>Give the keyboard to the next panel, from left to right</source>
        <translation>왼쪽에서 오른쪽 차례로 다음 패널에 키보드 초점을 줍니다</translation>
    </message>
    <message>
        <source>Give the keyboard to the panel before</source>
        <translation>앞 패널에 키보드 초점을 줍니다</translation>
    </message>
    <message>
        <source>Go on without this rule</source>
        <translation>이 규칙 없이 계속</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>안내서</translation>
    </message>
    <message>
        <source>Histograms of z and a, dead and saturated units</source>
        <translation>z, a 값의 히스토그램과 죽은 뉴런, 포화된 뉴런을 보여 줍니다</translation>
    </message>
    <message>
        <source>How far colours stand apart: normal, or high contrast</source>
        <translation>색의 차이를 얼마나 크게 할지 고릅니다: 보통 또는 고대비</translation>
    </message>
    <message>
        <source>How large all text of the window is</source>
        <translation>창의 모든 글자의 크기를 고릅니다</translation>
    </message>
    <message>
        <source>How z and a of each layer are distributed over the samples</source>
        <translation>각 층의 z, a 값이 샘플에 걸쳐 어떻게 분포하는지 보여 줍니다</translation>
    </message>
    <message>
        <source>Import TensorFlow Playground link …</source>
        <translation>TensorFlow Playground 링크 가져오기…</translation>
    </message>
    <message>
        <source>Import data …</source>
        <translation>데이터 가져오기…</translation>
    </message>
    <message>
        <source>Input features</source>
        <translation>입력 특성</translation>
    </message>
    <message>
        <source>Insert the layers that are on the clipboard, or import a table or a link from it</source>
        <translation>클립보드에 있는 층을 넣습니다. 표나 링크가 있으면 가져옵니다</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>속성</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>글자 크게</translation>
    </message>
    <message>
        <source>Learning rate ÷ 10 and restart</source>
        <translation>학습률 ÷ 10, 처음부터</translation>
    </message>
    <message>
        <source>Let the network glide to a new layout, and cursors blink</source>
        <translation>신경망이 새 자리로 부드럽게 움직이고 커서가 깜박이게 합니다</translation>
    </message>
    <message>
        <source>Let the window fill the screen, or no longer</source>
        <translation>창을 화면 전체로 키우거나 원래대로 되돌립니다</translation>
    </message>
    <message>
        <source>Light / dark</source>
        <translation>밝은 / 어두운 테마</translation>
    </message>
    <message>
        <source>Loss, optimiser, schedule, regularisation, stop rules</source>
        <translation>손실, 옵티마이저, 스케줄, 규제, 종료 규칙</translation>
    </message>
    <message>
        <source>Make the edit again that was taken back, with its training</source>
        <translation>취소한 편집을 그 뒤의 학습과 함께 다시 실행합니다</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>메뉴 모음</translation>
    </message>
    <message>
        <source>Menu of what is selected</source>
        <translation>선택한 것의 메뉴</translation>
    </message>
    <message>
        <source>Move layer left</source>
        <translation>층을 왼쪽으로 이동</translation>
    </message>
    <message>
        <source>Move layer right</source>
        <translation>층을 오른쪽으로 이동</translation>
    </message>
    <message>
        <source>Move the selected layer one place towards the inputs</source>
        <translation>선택한 층을 입력층 쪽으로 한 자리 옮깁니다</translation>
    </message>
    <message>
        <source>Move the selected layer one place towards the output</source>
        <translation>선택한 층을 출력층 쪽으로 한 자리 옮깁니다</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>Network, map and loss for a class; Esc leaves</source>
        <translation>수업에서 신경망, 맵, 손실을 크게 보여 줍니다. Esc 키로 끝냅니다</translation>
    </message>
    <message>
        <source>Neurons stay equal</source>
        <translation>뉴런이 계속 똑같음</translation>
    </message>
    <message>
        <source>New</source>
        <translation>새로 만들기</translation>
    </message>
    <message>
        <source>New from template</source>
        <translation>서식으로 새로 만들기</translation>
    </message>
    <message>
        <source>New start</source>
        <translation>새로 시작</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>창의 다음 부분</translation>
    </message>
    <message>
        <source>Nothing changes</source>
        <translation>변화 없음</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>다시 실행할 것이 없습니다</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>취소할 것이 없습니다</translation>
    </message>
    <message>
        <source>One step back; takes back the update</source>
        <translation>한 단계 뒤로 갑니다. 업데이트도 취소됩니다</translation>
    </message>
    <message>
        <source>One step on through the pinned sample</source>
        <translation>고정한 샘플로 한 단계 앞으로 갑니다</translation>
    </message>
    <message>
        <source>One update on one mini-batch</source>
        <translation>미니배치 하나로 한 번 업데이트합니다</translation>
    </message>
    <message>
        <source>One update on one sample</source>
        <translation>샘플 하나로 한 번 업데이트합니다</translation>
    </message>
    <message>
        <source>Open a saved session: data, network, settings, and training as it was</source>
        <translation>저장한 세션을 엽니다: 데이터, 신경망, 설정, 저장할 때의 학습 상태</translation>
    </message>
    <message>
        <source>Open example</source>
        <translation>예제 열기</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>최근 파일 열기</translation>
    </message>
    <message>
        <source>Open the file again; edits and training since are lost</source>
        <translation>파일을 다시 엽니다. 저장한 뒤의 편집과 학습은 사라집니다</translation>
    </message>
    <message>
        <source>Open the menu of what is selected, as a right click does</source>
        <translation>선택한 것의 메뉴를 엽니다. 오른쪽 클릭과 같습니다</translation>
    </message>
    <message>
        <source>Open what the address of that page describes</source>
        <translation>그 페이지의 주소에 담긴 신경망을 엽니다</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>열기…</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>Output map</source>
        <translation>출력 맵</translation>
    </message>
    <message>
        <source>Paint points</source>
        <translation>점 칠하기</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>패널</translation>
    </message>
    <message>
        <source>Part before</source>
        <translation>이전 부분</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>일시 정지됨</translation>
    </message>
    <message>
        <source>Pictures, tables, code, weights and animations for other programs</source>
        <translation>다른 프로그램에서 쓸 그림, 표, 코드, 가중치, 애니메이션을 만듭니다</translation>
    </message>
    <message>
        <source>Points can only be painted on a map of x₁ and x₂</source>
        <translation>점은 x₁, x₂의 맵에만 칠할 수 있습니다</translation>
    </message>
    <message>
        <source>Present to a class</source>
        <translation>발표 모드</translation>
    </message>
    <message>
        <source>Put all panels of all workspaces back to their first places and sizes</source>
        <translation>모든 작업 공간의 모든 패널을 처음의 자리와 크기로 되돌립니다</translation>
    </message>
    <message>
        <source>Put the selected hidden layers and neurons on the clipboard, and remove them</source>
        <translation>선택한 은닉층과 뉴런을 클립보드에 넣고 삭제합니다</translation>
    </message>
    <message>
        <source>Put the selected layers and neurons on the clipboard</source>
        <translation>선택한 층과 뉴런을 클립보드에 넣습니다</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Recover work …</source>
        <translation>작업 복구…</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Redone: {edit}</source>
        <translation>다시 실행: {edit}</translation>
    </message>
    <message>
        <source>Remove selection</source>
        <translation>선택한 것 삭제</translation>
    </message>
    <message>
        <source>Remove the selected layers and neurons; an edge is cut: its w·a leaves the sum z</source>
        <translation>선택한 층과 뉴런을 삭제합니다. 에지는 끊습니다: 그 w·a 값이 합 z에서 빠집니다</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>화면 구성 초기화</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>처음부터</translation>
    </message>
    <message>
        <source>Revert to saved …</source>
        <translation>저장한 상태로 되돌리기…</translation>
    </message>
    <message>
        <source>Run / pause</source>
        <translation>실행 / 일시 정지</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation>사본 저장…</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Save data as CSV …</source>
        <translation>데이터를 CSV 파일로 저장…</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>모두 선택</translation>
    </message>
    <message>
        <source>Select every layer of the network</source>
        <translation>신경망의 모든 층을 선택합니다</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>선택 해제</translation>
    </message>
    <message>
        <source>Sessions that come with the program: some learn, some show trouble</source>
        <translation>프로그램에 들어 있는 세션입니다. 잘 학습하는 것도 있고 문제 상황을 보여 주는 것도 있습니다</translation>
    </message>
    <message>
        <source>Sessions that compute published numbers step by step</source>
        <translation>책과 강의에 실린 수를 한 단계씩 그대로 계산하는 세션입니다</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>설정…</translation>
    </message>
    <message>
        <source>Show all text of the window in the next larger size</source>
        <translation>창의 모든 글자를 한 단계 키웁니다</translation>
    </message>
    <message>
        <source>Show all text of the window in the next smaller size</source>
        <translation>창의 모든 글자를 한 단계 줄입니다</translation>
    </message>
    <message>
        <source>Show more of the network, 1.25 times as small</source>
        <translation>신경망을 1.25배 작게 그려 더 넓게 보여 줍니다</translation>
    </message>
    <message>
        <source>Show or hide in this workspace: {panel}</source>
        <translation>이 작업 공간에서 표시하거나 숨깁니다: {panel}</translation>
    </message>
    <message>
        <source>Show the network 1.25 times as large</source>
        <translation>신경망을 1.25배 크게 보여 줍니다</translation>
    </message>
    <message>
        <source>Show the whole network, as large as there is room for</source>
        <translation>신경망 전체를 자리에 맞게 가장 크게 보여 줍니다</translation>
    </message>
    <message>
        <source>Six steps through the window; Esc ends them</source>
        <translation>창을 여섯 단계로 둘러봅니다. Esc 키로 끝냅니다</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>글자 작게</translation>
    </message>
    <message>
        <source>Step: one epoch</source>
        <translation>한 단계: 에포크 하나</translation>
    </message>
    <message>
        <source>Step: one mini-batch</source>
        <translation>한 단계: 미니배치 하나</translation>
    </message>
    <message>
        <source>Step: one sample</source>
        <translation>한 단계: 샘플 하나</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Stopped: limit of epochs</source>
        <translation>종료: 에포크 한도</translation>
    </message>
    <message>
        <source>Stopped: loss is steady</source>
        <translation>종료: 손실 변화 없음</translation>
    </message>
    <message>
        <source>Stopped: no better loss</source>
        <translation>종료: 손실 개선 없음</translation>
    </message>
    <message>
        <source>Stopped: target loss</source>
        <translation>종료: 목표 손실</translation>
    </message>
    <message>
        <source>Switch stop rule off</source>
        <translation>종료 규칙 끄기</translation>
    </message>
    <message>
        <source>Take the selection away; the network stays as it is</source>
        <translation>선택을 해제합니다. 신경망은 그대로입니다</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>글자 크기</translation>
    </message>
    <message>
        <source>The files of the guide are missing or damaged.</source>
        <translation>안내서 파일이 없거나 손상되었습니다.</translation>
    </message>
    <message>
        <source>The files that were opened or saved last</source>
        <translation>최근에 열거나 저장한 파일입니다</translation>
    </message>
    <message>
        <source>The gradient of every layer, and what it means</source>
        <translation>각 층의 기울기와 그 의미를 보여 줍니다</translation>
    </message>
    <message>
        <source>The language of all texts; the work stays as it is</source>
        <translation>모든 글의 언어를 고릅니다. 작업은 그대로입니다</translation>
    </message>
    <message>
        <source>The last edit was taken back</source>
        <translation>마지막 편집을 취소했습니다</translation>
    </message>
    <message>
        <source>The numbers from which data, start weights and the order of batches are drawn</source>
        <translation>데이터, 초기 가중치, 배치의 순서를 뽑는 데 쓰는 수입니다</translation>
    </message>
    <message>
        <source>The page about the part of the window that has the keyboard</source>
        <translation>키보드가 있는 창의 부분을 설명하는 쪽입니다</translation>
    </message>
    <message>
        <source>The page about what you click next; Esc ends it</source>
        <translation>다음에 클릭하는 것을 설명하는 쪽입니다. Esc 키로 끝냅니다</translation>
    </message>
    <message>
        <source>The samples as rows: their inputs, targets, and what the network answers</source>
        <translation>샘플을 행으로 보여 줍니다: 입력, 정답, 신경망의 답</translation>
    </message>
    <message>
        <source>The size of the gradients of each layer, and the gradients as a matrix</source>
        <translation>각 층의 기울기의 크기를 보여 주고, 기울기를 행렬로 보여 줍니다</translation>
    </message>
    <message>
        <source>The weights w and biases b between two layers, as a matrix</source>
        <translation>두 층 사이의 가중치 w, 편향 b 값을 행렬로 보여 줍니다</translation>
    </message>
    <message>
        <source>Theme, text size, digits, engine, what is kept</source>
        <translation>테마, 글자 크기, 자릿수, 엔진, 보관하는 것</translation>
    </message>
    <message>
        <source>To another file; the present one stays as it is</source>
        <translation>다른 파일에 저장합니다. 지금 파일은 그대로 둡니다</translation>
    </message>
    <message>
        <source>To the end of the backward pass, where all is known</source>
        <translation>역전파의 끝으로 갑니다. 모든 값을 알고 있는 곳입니다</translation>
    </message>
    <message>
        <source>To the end of the epoch</source>
        <translation>에포크의 끝까지 학습합니다</translation>
    </message>
    <message>
        <source>To the start: only the inputs are known</source>
        <translation>처음으로 갑니다. 입력만 알고 있는 곳입니다</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>도구 모음</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>둘러보기</translation>
    </message>
    <message>
        <source>Train on the rows of a table: CSV, or copied from a sheet</source>
        <translation>표의 행으로 학습합니다: CSV 파일 또는 스프레드시트에서 복사한 표</translation>
    </message>
    <message>
        <source>Train, or pause training</source>
        <translation>학습하거나 일시 정지합니다</translation>
    </message>
    <message>
        <source>Training settings</source>
        <translation>학습 설정</translation>
    </message>
    <message>
        <source>Training …</source>
        <translation>학습 중…</translation>
    </message>
    <message>
        <source>Type what you want to do, and find its action and its keys</source>
        <translation>하려는 일을 입력해서 명령과 그 단축키를 찾습니다</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Undo the last edit and its training; if all steps need more than {megabytes} MB, the oldest ones forget their training</source>
        <translation>마지막 편집과 그 뒤의 학습을 취소합니다. 모든 단계에 필요한 메모리가 {megabytes} MB를 넘으면 가장 오래된 단계부터 학습 기록을 지웁니다</translation>
    </message>
    <message>
        <source>Undone: {edit}</source>
        <translation>실행 취소: {edit}</translation>
    </message>
    <message>
        <source>Version, licence, and where errors are written</source>
        <translation>버전, 라이선스, 오류를 기록하는 곳을 알려 줍니다</translation>
    </message>
    <message>
        <source>Walk through all steps by itself, and make the update</source>
        <translation>모든 단계를 자동으로 따라가고 업데이트까지 합니다</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Weights, gradients, activations</source>
        <translation>가중치, 기울기, 활성값</translation>
    </message>
    <message>
        <source>What an earlier run had not saved when it ended</source>
        <translation>이전 실행이 끝날 때 저장하지 않은 작업입니다</translation>
    </message>
    <message>
        <source>What computes the updates; the numbers are the same</source>
        <translation>업데이트를 계산하는 엔진을 고릅니다. 어느 것이든 수는 같습니다</translation>
    </message>
    <message>
        <source>What's this?</source>
        <translation>이것은 무엇?</translation>
    </message>
    <message>
        <source>Which numbers of a sample the network gets as inputs</source>
        <translation>샘플의 어떤 수를 신경망의 입력으로 쓸지 고릅니다</translation>
    </message>
    <message>
        <source>Which parts this workspace shows</source>
        <translation>이 작업 공간에 표시할 부분을 고릅니다</translation>
    </message>
    <message>
        <source>Worked examples</source>
        <translation>풀이 예제</translation>
    </message>
    <message>
        <source>Write data, network, settings and the state of training to the file</source>
        <translation>데이터, 신경망, 설정, 학습 상태를 파일에 저장합니다</translation>
    </message>
    <message>
        <source>Write the session to another file, which is the present one from then on</source>
        <translation>세션을 다른 파일에 저장합니다. 그 뒤로는 그 파일이 지금 파일이 됩니다</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>확대</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>축소</translation>
    </message>
    <message>
        <source>{panel} (no room)</source>
        <translation>{panel} (자리 없음)</translation>
    </message>
    <message>
        <source>{panel} (nothing is selected)</source>
        <translation>{panel} (선택한 것 없음)</translation>
    </message>
</context>
<context>
    <name>MapHead</name>
    <message>
        <source>At each training point, the direction in which its loss grows</source>
        <translation>훈련 점마다 손실이 커지는 방향을 보여 줍니다</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>맵</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>Show only the winning class, not how certain it is</source>
        <translation>신경망이 답하는 클래스만 보여 주고, 얼마나 확실한지는 나타내지 않습니다</translation>
    </message>
    <message>
        <source>Show the output of the network again</source>
        <translation>신경망의 출력을 다시 보여 줍니다</translation>
    </message>
    <message>
        <source>Show the test and validation points too</source>
        <translation>테스트 점과 검증 점도 보여 줍니다</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>The answers over two of the inputs</source>
        <translation>두 입력을 축으로 하여 답을 보여 줍니다</translation>
    </message>
    <message>
        <source>The samples as pictures, with answers</source>
        <translation>샘플을 그림으로, 답과 함께 보여 줍니다</translation>
    </message>
    <message>
        <source>The samples that it only answers</source>
        <translation>신경망이 답만 하는 샘플입니다</translation>
    </message>
    <message>
        <source>The samples that say when to stop</source>
        <translation>언제 학습을 끝낼지 판단하는 데 쓰는 샘플입니다</translation>
    </message>
    <message>
        <source>The samples that the network learns from</source>
        <translation>신경망이 학습에 쓰는 샘플입니다</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>Which output the map shows</source>
        <translation>맵에 나타낼 출력</translation>
    </message>
    <message>
        <source>← Output</source>
        <translation>← 출력</translation>
    </message>
    <message>
        <source>∂L/∂x</source>
        <translation>∂L/∂x</translation>
    </message>
</context>
<context>
    <name>MapLegend</name>
    <message>
        <source>Wrong answers are marked from the first update on</source>
        <translation>첫 업데이트부터 틀린 답을 표시합니다</translation>
    </message>
    <message>
        <source>above {value}</source>
        <translation>{value} 초과</translation>
    </message>
    <message>
        <source>below {value}</source>
        <translation>{value} 미만</translation>
    </message>
    <message>
        <source>class: {squares}</source>
        <translation>클래스: {squares}</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>음수</translation>
    </message>
    <message>
        <source>not trained yet   {line}</source>
        <translation>아직 학습하지 않음   {line}</translation>
    </message>
    <message>
        <source>not trained yet   ━ output of its class</source>
        <translation>아직 학습하지 않음   ━ 클래스별 출력</translation>
    </message>
    <message>
        <source>not trained yet   ━ the class changes</source>
        <translation>아직 학습하지 않음   ━ 결정 경계</translation>
    </message>
    <message>
        <source>not trained yet   ━ ŷ   ╍ {class_title} from here</source>
        <translation>아직 학습하지 않음   ━ ŷ   ╍ 여기부터 {class_title}</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>양수</translation>
    </message>
    <message>
        <source>small = far from the slice</source>
        <translation>작은 점 = 단면에서 먼 점</translation>
    </message>
    <message>
        <source>{mark}: {name}</source>
        <translation>{mark}: {name}</translation>
    </message>
    <message>
        <source>{up} raises {gradient}   {down} lowers it</source>
        <translation>{up} {gradient} 키움   {down} 줄임</translation>
    </message>
    <message>
        <source>→ ∂L/∂x: L grows this way; longest = {longest}</source>
        <translation>→ ∂L/∂x: L 값이 커지는 방향, 최대 길이 = {longest}</translation>
    </message>
    <message>
        <source>→ ∂L/∂x: L grows this way; longest = {longest} (x standardised)</source>
        <translation>→ ∂L/∂x: L 값이 커지는 방향, 최대 길이 = {longest} (표준화된 x)</translation>
    </message>
    <message>
        <source>━ zero</source>
        <translation>━ 0</translation>
    </message>
    <message>
        <source>━ {value}</source>
        <translation>━ {value}</translation>
    </message>
    <message>
        <source>━ ŷ, the output</source>
        <translation>━ ŷ, 출력</translation>
    </message>
    <message>
        <source>○ wrong answer   {line}</source>
        <translation>○ 틀린 답   {line}</translation>
    </message>
    <message>
        <source>○ wrong answer   ━ output of its class</source>
        <translation>○ 틀린 답   ━ 클래스별 출력</translation>
    </message>
    <message>
        <source>○ wrong answer   ━ the class changes</source>
        <translation>○ 틀린 답   ━ 결정 경계</translation>
    </message>
    <message>
        <source>○ wrong answer   ━ ŷ   ╍ {class_title} from here</source>
        <translation>○ 틀린 답   ━ ŷ   ╍ 여기부터 {class_title}</translation>
    </message>
    <message>
        <source>● all points</source>
        <translation>● 모든 점</translation>
    </message>
    <message>
        <source>● train</source>
        <translation>● 훈련</translation>
    </message>
    <message>
        <source>● train   ■ test</source>
        <translation>● 훈련   ■ 테스트</translation>
    </message>
    <message>
        <source>● train   ■ test   ◆ validation</source>
        <translation>● 훈련   ■ 테스트   ◆ 검증</translation>
    </message>
    <message>
        <source>● train   ◆ validation</source>
        <translation>● 훈련   ◆ 검증</translation>
    </message>
</context>
<context>
    <name>MapReadout</name>
    <message>
        <source>Click a training point to follow it</source>
        <translation>훈련 점을 클릭하면 따라갈 수 있습니다</translation>
    </message>
    <message>
        <source>The network is too large for maps of its hidden neurons</source>
        <translation>신경망이 너무 커서 은닉 뉴런의 맵을 그릴 수 없습니다</translation>
    </message>
    <message>
        <source>an input has no slope f′(z)</source>
        <translation>입력에는 미분값 f′(z) 없음</translation>
    </message>
    <message>
        <source>an input has no δ</source>
        <translation>입력에는 δ 없음</translation>
    </message>
    <message>
        <source>its activation a = f(z)</source>
        <translation>활성값 a = f(z)</translation>
    </message>
    <message>
        <source>its weighted sum z</source>
        <translation>가중합 z</translation>
    </message>
    <message>
        <source>most likely class</source>
        <translation>가장 유력한 클래스</translation>
    </message>
    <message>
        <source>nearest: {point} ({class_title}), correct</source>
        <translation>가장 가까운 점: {point} ({class_title}), 맞음</translation>
    </message>
    <message>
        <source>nearest: {point} ({class_title}), wrong</source>
        <translation>가장 가까운 점: {point} ({class_title}), 틀림</translation>
    </message>
    <message>
        <source>nearest: {point}, {label}, answer {answer}</source>
        <translation>가장 가까운 점: {point}, {label}, 답 {answer}</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>답 없음</translation>
    </message>
    <message>
        <source>output of the network</source>
        <translation>신경망의 출력</translation>
    </message>
    <message>
        <source>predicted value</source>
        <translation>예측값</translation>
    </message>
    <message>
        <source>predicted value of {output}</source>
        <translation>{output}의 예측값</translation>
    </message>
    <message>
        <source>probability of {class_title}</source>
        <translation>{class_title}의 확률</translation>
    </message>
    <message>
        <source>ring: {sample}</source>
        <translation>고리: {sample}</translation>
    </message>
    <message>
        <source>slice through the mean of the training set</source>
        <translation>훈련 데이터의 평균을 지나는 단면</translation>
    </message>
    <message>
        <source>slice through values of your own</source>
        <translation>직접 정한 값을 지나는 단면</translation>
    </message>
    <message>
        <source>slice through {sample}</source>
        <translation>{sample}의 위치를 지나는 단면</translation>
    </message>
    <message>
        <source>test point {number}</source>
        <translation>테스트 점 {number}</translation>
    </message>
    <message>
        <source>the class that the network answers</source>
        <translation>신경망이 답하는 클래스</translation>
    </message>
    <message>
        <source>the slope f′(z) of its activation</source>
        <translation>활성화 함수의 미분값 f′(z)</translation>
    </message>
    <message>
        <source>the value of this input</source>
        <translation>이 입력의 값</translation>
    </message>
    <message>
        <source>training point {number}</source>
        <translation>훈련 점 {number}</translation>
    </message>
    <message>
        <source>validation point {number}</source>
        <translation>검증 점 {number}</translation>
    </message>
    <message>
        <source>{class_title} ({value})</source>
        <translation>{class_title} ({value})</translation>
    </message>
    <message>
        <source>{delta}, target of the nearest training point</source>
        <translation>{delta}, 가장 가까운 훈련 점의 정답 기준</translation>
    </message>
    <message>
        <source>{values} at ({x}, {y})</source>
        <translation>({x}, {y})에서 {values}</translation>
    </message>
    <message>
        <source>{values} at {axis} = {x}</source>
        <translation>{axis} = {x}에서 {values}</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Click a training point to follow it through the network; click it again to stop following it</source>
        <translation>훈련 점을 클릭하면 그 샘플로 신경망을 따라갑니다. 다시 클릭하면 해제됩니다</translation>
    </message>
    <message>
        <source>Output map</source>
        <translation>출력 맵</translation>
    </message>
</context>
<context>
    <name>Maths</name>
    <message>
        <source>Y hat</source>
        <translation>대문자 Y 햇</translation>
    </message>
    <message>
        <source>alpha</source>
        <translation>알파</translation>
    </message>
    <message>
        <source>and so on</source>
        <translation>점점점</translation>
    </message>
    <message>
        <source>becomes</source>
        <translation>의 새 값은</translation>
    </message>
    <message>
        <source>beta</source>
        <translation>베타</translation>
    </message>
    <message>
        <source>capital delta</source>
        <translation>대문자 델타</translation>
    </message>
    <message>
        <source>close bracket</source>
        <translation>괄호 닫고</translation>
    </message>
    <message>
        <source>cubed</source>
        <translation>세제곱</translation>
    </message>
    <message>
        <source>d</source>
        <translation>라운드</translation>
    </message>
    <message>
        <source>d {of} by d {by}</source>
        <translation>라운드 {of} 라운드 {by}</translation>
    </message>
    <message>
        <source>delta</source>
        <translation>델타</translation>
    </message>
    <message>
        <source>epsilon</source>
        <translation>엡실론</translation>
    </message>
    <message>
        <source>equals</source>
        <translation>이퀄</translation>
    </message>
    <message>
        <source>eta</source>
        <translation>에타</translation>
    </message>
    <message>
        <source>further rows; the last of them:</source>
        <translation>행이 더 있고, 마지막 행:</translation>
    </message>
    <message>
        <source>gamma</source>
        <translation>감마</translation>
    </message>
    <message>
        <source>infinity</source>
        <translation>무한대</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>크거나 같다</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>작거나 같다</translation>
    </message>
    <message>
        <source>is greater than</source>
        <translation>크다</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>작다</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>같지 않다</translation>
    </message>
    <message>
        <source>lambda</source>
        <translation>람다</translation>
    </message>
    <message>
        <source>m hat</source>
        <translation>m 햇</translation>
    </message>
    <message>
        <source>matrix, shown in part:</source>
        <translation>일부만 보이는 행렬:</translation>
    </message>
    <message>
        <source>matrix, {rows} by {columns}:</source>
        <translation>{rows}행 {columns}열 행렬:</translation>
    </message>
    <message>
        <source>minus</source>
        <translation>마이너스</translation>
    </message>
    <message>
        <source>mu</source>
        <translation>뮤</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>아직 알 수 없음</translation>
    </message>
    <message>
        <source>omega</source>
        <translation>오메가</translation>
    </message>
    <message>
        <source>open bracket</source>
        <translation>괄호 열고</translation>
    </message>
    <message>
        <source>over</source>
        <translation>나누기</translation>
    </message>
    <message>
        <source>phi</source>
        <translation>피</translation>
    </message>
    <message>
        <source>pi</source>
        <translation>파이</translation>
    </message>
    <message>
        <source>plus</source>
        <translation>플러스</translation>
    </message>
    <message>
        <source>rho</source>
        <translation>로</translation>
    </message>
    <message>
        <source>rounded down, open bracket</source>
        <translation>내림 괄호 열고</translation>
    </message>
    <message>
        <source>row {number}: {numbers};</source>
        <translation>{number}행: {numbers};</translation>
    </message>
    <message>
        <source>sigma</source>
        <translation>시그마</translation>
    </message>
    <message>
        <source>squared</source>
        <translation>제곱</translation>
    </message>
    <message>
        <source>sum for {index} from {first} to {last} of</source>
        <translation>{index}에 대해 {first}부터 {last}까지의 합:</translation>
    </message>
    <message>
        <source>sum of</source>
        <translation>합</translation>
    </message>
    <message>
        <source>sum over {index} of</source>
        <translation>{index}에 대한 합:</translation>
    </message>
    <message>
        <source>the absolute value of</source>
        <translation>절댓값</translation>
    </message>
    <message>
        <source>the square root of</source>
        <translation>루트</translation>
    </message>
    <message>
        <source>the vector of ones</source>
        <translation>1로만 된 벡터</translation>
    </message>
    <message>
        <source>theta</source>
        <translation>세타</translation>
    </message>
    <message>
        <source>times</source>
        <translation>곱하기</translation>
    </message>
    <message>
        <source>times 10 to the power of {exponent}</source>
        <translation>곱하기 10의 {exponent}제곱</translation>
    </message>
    <message>
        <source>times, element by element,</source>
        <translation>원소별 곱하기</translation>
    </message>
    <message>
        <source>to</source>
        <translation>화살표</translation>
    </message>
    <message>
        <source>to the power of</source>
        <translation>의 거듭제곱, 지수</translation>
    </message>
    <message>
        <source>to the power of {exponent}</source>
        <translation>의 {exponent}제곱</translation>
    </message>
    <message>
        <source>transposed</source>
        <translation>전치</translation>
    </message>
    <message>
        <source>v hat</source>
        <translation>v 햇</translation>
    </message>
    <message>
        <source>y hat</source>
        <translation>y 햇</translation>
    </message>
    <message>
        <source>{function} of {argument}</source>
        <translation>{function} {argument}</translation>
    </message>
    <message>
        <source>{name} from layer {source} to layer {target}</source>
        <translation>{source}층에서 {target}층으로 가는 {name}</translation>
    </message>
    <message>
        <source>{name} of layer {layer}</source>
        <translation>{layer}층의 {name}</translation>
    </message>
    <message>
        <source>{name} prime</source>
        <translation>{name} 프라임</translation>
    </message>
    <message>
        <source>{name} {index}</source>
        <translation>{name} {index}</translation>
    </message>
    <message>
        <source>{name} {index} of layer {layer}</source>
        <translation>{layer}층의 {name} {index}</translation>
    </message>
    <message>
        <source>{number} marked</source>
        <translation>{number} 표시됨</translation>
    </message>
    <message>
        <source>{value} if {condition}</source>
        <translation>{value}, 단 {condition}</translation>
    </message>
</context>
<context>
    <name>MatrixPanel</name>
    <message>
        <source>None yet</source>
        <translation>아직 없음</translation>
    </message>
    <message>
        <source>Not computed yet</source>
        <translation>아직 계산하지 않음</translation>
    </message>
    <message>
        <source>Not computed yet: {when}</source>
        <translation>아직 계산하지 않았습니다: {when}</translation>
    </message>
    <message>
        <source>Point at a cell to read it</source>
        <translation>셀을 가리키면 값을 읽을 수 있습니다</translation>
    </message>
    <message>
        <source>fit the scale</source>
        <translation>척도 맞추기</translation>
    </message>
    <message>
        <source>of the next mini-batch after update {update:,}</source>
        <translation>업데이트 {update:,}번 후, 다음 미니배치 기준</translation>
    </message>
    <message>
        <source>of the samples of update {update:,}, weights before the update</source>
        <translation>업데이트 {update:,}의 샘플과 그 직전 가중치 기준</translation>
    </message>
    <message>
        <source>of the training set after update {update:,}</source>
        <translation>업데이트 {update:,}번 후, 훈련 데이터 기준</translation>
    </message>
    <message>
        <source>of update {update:,}</source>
        <translation>업데이트 {update:,}의 값</translation>
    </message>
    <message>
        <source>of {sample} after update {update:,}</source>
        <translation>업데이트 {update:,}번 후, {sample} 기준</translation>
    </message>
    <message>
        <source>update {update:,}</source>
        <translation>업데이트 {update:,}</translation>
    </message>
    <message>
        <source>w after update {update:,}</source>
        <translation>업데이트 {update:,}번 후의 w</translation>
    </message>
    <message>
        <source>{name}: {symbol} = {value}</source>
        <translation>{name}: {symbol} = {value}</translation>
    </message>
    <message>
        <source>{positive} +   {negative} −   strongest colour at {full}   {fit}</source>
        <translation>{positive} +   {negative} −   가장 진한 색: {full}   {fit}</translation>
    </message>
    <message>
        <source>{positive} +   {negative} −   strongest colour at {full}, of pictures at {pictures}   {fit}</source>
        <translation>{positive} +   {negative} −   가장 진한 색: {full}, 그림에서는 {pictures}   {fit}</translation>
    </message>
    <message>
        <source>{positive} +   {negative} −   up to {full}   {fit}</source>
        <translation>{positive} +   {negative} −   최대 {full}   {fit}</translation>
    </message>
    <message>
        <source>{positive} +   {negative} −   up to {full}, pictures {pictures}   {fit}</source>
        <translation>{positive} +   {negative} −   최대 {full}, 그림 {pictures}   {fit}</translation>
    </message>
    <message>
        <source>{symbol} = {value}</source>
        <translation>{symbol} = {value}</translation>
    </message>
</context>
<context>
    <name>ModeBar</name>
    <message>
        <source>A scale for each layer</source>
        <translation>층마다 척도 따로</translation>
    </message>
    <message>
        <source>Draw biases as edges of neurons +1</source>
        <translation>편향을 뉴런 +1의 에지로 그리기</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>에지</translation>
    </message>
    <message>
        <source>Edges show their weight w</source>
        <translation>에지에 가중치 w 값을 나타냅니다</translation>
    </message>
    <message>
        <source>Edges show Δw, the last update</source>
        <translation>에지에 마지막 업데이트 Δw 값을 나타냅니다</translation>
    </message>
    <message>
        <source>Edges show ∂L/∂w; with the perceptron rule its direction (ŷ − y)·x</source>
        <translation>에지에 ∂L/∂w 값을 나타냅니다. 퍼셉트론 규칙에서는 그 방향 (ŷ − y)·x 값을 나타냅니다</translation>
    </message>
    <message>
        <source>Fit the scales now</source>
        <translation>지금 척도 맞추기</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>Gradient of</source>
        <translation>기울기 기준</translation>
    </message>
    <message>
        <source>Let the largest present numbers have the full colour and width</source>
        <translation>지금 가장 큰 수를 가장 진한 색과 최대 굵기로 나타냅니다</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>뉴런</translation>
    </message>
    <message>
        <source>Neurons show the slope f′(z) of their activation: where it is 0, no gradient passes</source>
        <translation>뉴런에 활성화 함수의 미분값 f′(z)를 나타냅니다. 0인 곳에서는 기울기가 전달되지 않습니다</translation>
    </message>
    <message>
        <source>Neurons show their activation a = f(z) over the plane</source>
        <translation>뉴런에 평면 위의 활성값 a = f(z)를 나타냅니다</translation>
    </message>
    <message>
        <source>Neurons show z, the weighted sum before the activation</source>
        <translation>뉴런에 활성화 함수를 거치기 전의 가중합 z를 나타냅니다</translation>
    </message>
    <message>
        <source>Neurons show δ = ∂L/∂z, with the perceptron rule ŷ − y, with the target of the nearest training point</source>
        <translation>뉴런에 가장 가까운 훈련 점의 정답으로 구한 δ = ∂L/∂z 값을 나타냅니다. 퍼셉트론 규칙에서는 ŷ − y 값입니다</translation>
    </message>
    <message>
        <source>No numbers on edges</source>
        <translation>에지에 수 표시 안 함</translation>
    </message>
    <message>
        <source>Numbers on edges, scales, bias neurons</source>
        <translation>에지의 수, 척도, 편향 뉴런</translation>
    </message>
    <message>
        <source>Numbers on the {k} largest edges</source>
        <translation>가장 큰 에지 {k}개에 수 표시</translation>
    </message>
    <message>
        <source>One scale for the whole network</source>
        <translation>신경망 전체에 척도 하나</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>업데이트</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Which numbers have the full colour and width: the largest of what</source>
        <translation>가장 진한 색과 최대 굵기의 기준을 정합니다: 신경망 전체 또는 층마다 가장 큰 수</translation>
    </message>
    <message>
        <source>Whose gradient: the mini-batch of the last update, that of the next update, the whole training set now, or one sample</source>
        <translation>어느 샘플의 기울기인지 고릅니다: 마지막 업데이트의 미니배치, 다음 업데이트의 미니배치, 지금의 훈련 데이터 전체, 샘플 하나</translation>
    </message>
    <message>
        <source>Write the numbers that the edges show beside the largest of them</source>
        <translation>가장 큰 에지 옆에 에지가 나타내는 수를 씁니다</translation>
    </message>
    <message>
        <source>b is the weight of an input that is always 1</source>
        <translation>편향 b: 항상 1인 입력의 가중치입니다</translation>
    </message>
    <message>
        <source>mini-batch</source>
        <translation>미니배치</translation>
    </message>
    <message>
        <source>next batch</source>
        <translation>다음 배치</translation>
    </message>
    <message>
        <source>sample (click one on the map)</source>
        <translation>샘플(맵에서 하나 클릭)</translation>
    </message>
    <message>
        <source>training set</source>
        <translation>훈련 데이터</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>test R²</source>
        <translation>테스트 R²</translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation>테스트 정확도</translation>
    </message>
    <message>
        <source>test loss</source>
        <translation>테스트 손실</translation>
    </message>
    <message>
        <source>train R²</source>
        <translation>훈련 R²</translation>
    </message>
    <message>
        <source>train accuracy</source>
        <translation>훈련 정확도</translation>
    </message>
    <message>
        <source>train loss</source>
        <translation>훈련 손실</translation>
    </message>
    <message>
        <source>validation R²</source>
        <translation>검증 R²</translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <translation>검증 정확도</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>검증 손실</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>1 parameter</source>
        <translation>매개변수 1개</translation>
    </message>
    <message>
        <source>2 parameters = 1 weight + 1 bias</source>
        <translation>매개변수 2개 = 가중치 1개 + 편향 1개</translation>
    </message>
    <message>
        <source>A copy of the layer beside it, connected to the same layers</source>
        <translation>층의 사본을 옆에 추가하고 같은 층들과 연결합니다</translation>
    </message>
    <message>
        <source>A new hidden layer behind this one</source>
        <translation>이 층 뒤에 새 은닉층을 추가합니다</translation>
    </message>
    <message>
        <source>A new hidden layer in front of this one</source>
        <translation>이 층 앞에 새 은닉층을 추가합니다</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>Activation of all hidden layers</source>
        <translation>모든 은닉층의 활성화 함수</translation>
    </message>
    <message>
        <source>Activation of {layer}</source>
        <translation>{layer}의 활성화 함수</translation>
    </message>
    <message>
        <source>Add a copy of the layer behind it</source>
        <translation>층의 사본을 뒤에 추가합니다</translation>
    </message>
    <message>
        <source>Add branch beside {layer}</source>
        <translation>{layer} 옆에 갈래 추가</translation>
    </message>
    <message>
        <source>Add layer after</source>
        <translation>뒤에 층 추가</translation>
    </message>
    <message>
        <source>Add layer after {layer}</source>
        <translation>{layer} 뒤에 층 추가</translation>
    </message>
    <message>
        <source>Add layer before</source>
        <translation>앞에 층 추가</translation>
    </message>
    <message>
        <source>Add layer before {layer}</source>
        <translation>{layer} 앞에 층 추가</translation>
    </message>
    <message>
        <source>Add neuron</source>
        <translation>뉴런 추가</translation>
    </message>
    <message>
        <source>Add neuron to {layer}</source>
        <translation>{layer}에 뉴런 추가</translation>
    </message>
    <message>
        <source>Add parallel branch</source>
        <translation>나란한 갈래 추가</translation>
    </message>
    <message>
        <source>All neurons of the layer share one bias, one parameter</source>
        <translation>층의 모든 뉴런이 편향 하나(매개변수 1개)를 함께 씁니다</translation>
    </message>
    <message>
        <source>All that can be done to this layer; right click has it, too</source>
        <translation>이 층에 할 수 있는 모든 것입니다. 오른쪽 클릭으로도 열립니다</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>Bias of {neuron}</source>
        <translation>{neuron}의 편향</translation>
    </message>
    <message>
        <source>Connect this neuron to</source>
        <translation>이 뉴런 연결하기</translation>
    </message>
    <message>
        <source>Connect to</source>
        <translation>연결하기</translation>
    </message>
    <message>
        <source>Connect {source} to {target}</source>
        <translation>연결: {source} → {target}</translation>
    </message>
    <message>
        <source>Ctrl+Left and Ctrl+Right lead from a neuron to its edges.</source>
        <translation>Ctrl+왼쪽 키와 Ctrl+오른쪽 키는 선택한 뉴런에서 그 에지로 갑니다.</translation>
    </message>
    <message>
        <source>Cut edge</source>
        <translation>에지 끊기</translation>
    </message>
    <message>
        <source>Cut edge of {layer}</source>
        <translation>{layer}의 에지 끊기</translation>
    </message>
    <message>
        <source>Cut {part}</source>
        <translation>잘라내기: {part}</translation>
    </message>
    <message>
        <source>Draw cut edge of {layer} again</source>
        <translation>{layer}의 끊은 에지 다시 잇기</translation>
    </message>
    <message>
        <source>Draw cut edges again</source>
        <translation>끊은 에지 다시 잇기</translation>
    </message>
    <message>
        <source>Draw cut edges of {layer} again</source>
        <translation>{layer}의 끊은 에지 다시 잇기</translation>
    </message>
    <message>
        <source>Draw edges there: w·a of each is added to its sum z</source>
        <translation>그곳으로 에지를 잇습니다. 에지마다 w·a 값이 합 z에 더해집니다</translation>
    </message>
    <message>
        <source>Draw edges to another layer</source>
        <translation>다른 층으로 에지를 잇습니다</translation>
    </message>
    <message>
        <source>Duplicate layer</source>
        <translation>층 복제</translation>
    </message>
    <message>
        <source>Duplicate {part}</source>
        <translation>복제: {part}</translation>
    </message>
    <message>
        <source>Enter opens the field of a weight or a bias; select one.</source>
        <translation>Enter 키는 가중치나 편향의 입력란을 엽니다. 하나를 선택하세요.</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>동결</translation>
    </message>
    <message>
        <source>Freeze biases</source>
        <translation>편향 동결</translation>
    </message>
    <message>
        <source>Freeze biases of {layer}</source>
        <translation>{layer}의 편향 동결</translation>
    </message>
    <message>
        <source>Freeze edge</source>
        <translation>에지 동결</translation>
    </message>
    <message>
        <source>Freeze edge of {layer}</source>
        <translation>{layer}의 에지 동결</translation>
    </message>
    <message>
        <source>Freeze {layer}</source>
        <translation>{layer} 동결</translation>
    </message>
    <message>
        <source>Hidden {number}</source>
        <translation>은닉층 {number}</translation>
    </message>
    <message>
        <source>How the weights w of the layer are drawn</source>
        <translation>층의 가중치 w 값을 뽑는 방법입니다</translation>
    </message>
    <message>
        <source>H{number}</source>
        <translation>은닉{number}</translation>
    </message>
    <message>
        <source>In</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Initialisation of {layer}</source>
        <translation>{layer}의 초기화 방법</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력층</translation>
    </message>
    <message>
        <source>Keep this weight as it is while training changes the others</source>
        <translation>다른 가중치를 학습하는 동안 이 가중치는 그대로 둡니다</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>왼쪽으로 이동</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>오른쪽으로 이동</translation>
    </message>
    <message>
        <source>Move the layer past the next one</source>
        <translation>층을 바로 옆 층의 건너편으로 옮깁니다</translation>
    </message>
    <message>
        <source>Move {layer}</source>
        <translation>{layer} 이동</translation>
    </message>
    <message>
        <source>Neuron {number}</source>
        <translation>뉴런 {number}</translation>
    </message>
    <message>
        <source>Neurons of {layer}</source>
        <translation>{layer}의 뉴런 수</translation>
    </message>
    <message>
        <source>Number of neurons …</source>
        <translation>뉴런 수…</translation>
    </message>
    <message>
        <source>One more neuron, connected to the layers before and after</source>
        <translation>뉴런을 하나 더 추가해 앞뒤의 층과 연결합니다</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력층</translation>
    </message>
    <message>
        <source>Own biases in {layer}</source>
        <translation>{layer}의 편향을 뉴런마다 따로</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Remove all edges from one layer to the other</source>
        <translation>한 층에서 다른 층으로 가는 에지를 모두 삭제합니다</translation>
    </message>
    <message>
        <source>Remove connection to {layer}</source>
        <translation>{layer}에 들어오는 연결 삭제</translation>
    </message>
    <message>
        <source>Remove connection {connection}</source>
        <translation>연결 삭제: {connection}</translation>
    </message>
    <message>
        <source>Remove last neuron</source>
        <translation>마지막 뉴런 삭제</translation>
    </message>
    <message>
        <source>Remove layer</source>
        <translation>층 삭제</translation>
    </message>
    <message>
        <source>Remove layer {layer}</source>
        <translation>{layer} 삭제</translation>
    </message>
    <message>
        <source>Remove neuron from {layer}</source>
        <translation>{layer}에서 뉴런 삭제</translation>
    </message>
    <message>
        <source>Remove the last neuron of the layer with its weights</source>
        <translation>층의 마지막 뉴런을 가중치와 함께 삭제합니다</translation>
    </message>
    <message>
        <source>Remove the layer; what led to it goes on to the next one</source>
        <translation>층을 삭제합니다. 이 층으로 들어오던 연결은 다음 층으로 이어집니다</translation>
    </message>
    <message>
        <source>Remove the neuron with its weights</source>
        <translation>뉴런을 가중치와 함께 삭제합니다</translation>
    </message>
    <message>
        <source>Remove this neuron</source>
        <translation>이 뉴런 삭제</translation>
    </message>
    <message>
        <source>Remove {part}</source>
        <translation>삭제: {part}</translation>
    </message>
    <message>
        <source>Select all edges from one layer to the other</source>
        <translation>한 층에서 다른 층으로 가는 에지를 모두 선택합니다</translation>
    </message>
    <message>
        <source>Select connection {connection}</source>
        <translation>연결 선택: {connection}</translation>
    </message>
    <message>
        <source>Set bias …</source>
        <translation>편향 정하기…</translation>
    </message>
    <message>
        <source>Set weight …</source>
        <translation>가중치 정하기…</translation>
    </message>
    <message>
        <source>Share one bias</source>
        <translation>편향 하나로 공유</translation>
    </message>
    <message>
        <source>Share one bias in {layer}</source>
        <translation>{layer}의 편향을 하나로 공유</translation>
    </message>
    <message>
        <source>Shared bias of {layer}</source>
        <translation>{layer}의 공유 편향</translation>
    </message>
    <message>
        <source>Start weights</source>
        <translation>초기 가중치</translation>
    </message>
    <message>
        <source>Switch bias of {layer} off</source>
        <translation>{layer}의 편향 끄기</translation>
    </message>
    <message>
        <source>Switch bias of {layer} on</source>
        <translation>{layer}의 편향 켜기</translation>
    </message>
    <message>
        <source>Take w·a of this edge out of the sum z; training does not change it</source>
        <translation>이 에지의 w·a 값을 합 z에서 제외합니다. 학습해도 이 에지는 바뀌지 않습니다</translation>
    </message>
    <message>
        <source>The function f in a = f(z) of every neuron of the layer</source>
        <translation>층의 모든 뉴런에서 a = f(z)에 쓰는 함수 f입니다</translation>
    </message>
    <message>
        <source>The function f in a = f(z), for all hidden layers at once</source>
        <translation>a = f(z)에 쓰는 함수 f를 모든 은닉층에서 한꺼번에 바꿉니다</translation>
    </message>
    <message>
        <source>Their w·a is in the sum z again</source>
        <translation>그 에지들의 w·a 값을 합 z에 다시 넣습니다</translation>
    </message>
    <message>
        <source>This neuron has no edge on this side.</source>
        <translation>이 뉴런에는 이쪽에 에지가 없습니다.</translation>
    </message>
    <message>
        <source>Training leaves the biases of the layer as they are</source>
        <translation>학습해도 이 층의 편향은 바뀌지 않습니다</translation>
    </message>
    <message>
        <source>Training leaves the weights and biases of the layer as they are</source>
        <translation>학습해도 이 층의 가중치와 편향은 바뀌지 않습니다</translation>
    </message>
    <message>
        <source>Type how many neurons the layer has</source>
        <translation>층의 뉴런 수를 입력합니다</translation>
    </message>
    <message>
        <source>Type the bias b of this neuron</source>
        <translation>이 뉴런의 편향 b 값을 입력합니다</translation>
    </message>
    <message>
        <source>Type the weight w of this edge</source>
        <translation>이 에지의 가중치 w 값을 입력합니다</translation>
    </message>
    <message>
        <source>Unfreeze biases of {layer}</source>
        <translation>{layer}의 편향 동결 해제</translation>
    </message>
    <message>
        <source>Unfreeze edge of {layer}</source>
        <translation>{layer}의 에지 동결 해제</translation>
    </message>
    <message>
        <source>Unfreeze {layer}</source>
        <translation>{layer} 동결 해제</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Weight {edge}</source>
        <translation>가중치 {edge}</translation>
    </message>
    <message>
        <source>Whether the neurons of the layer add a bias b to their sum z</source>
        <translation>층의 뉴런이 합 z에 편향 b를 더할지 정합니다</translation>
    </message>
    <message>
        <source>pixel {row},{column}</source>
        <translation>픽셀 {row},{column}</translation>
    </message>
    <message>
        <source>{count} layers</source>
        <translation>층 {count}개</translation>
    </message>
    <message>
        <source>{count} parts</source>
        <translation>부분 {count}개</translation>
    </message>
    <message>
        <source>{count} values → {new}</source>
        <translation>값 {count}개 → {new}</translation>
    </message>
    <message>
        <source>{edit}   ·   its weights are not computed yet</source>
        <translation>{edit}   ·   가중치는 아직 계산되지 않았습니다</translation>
    </message>
    <message>
        <source>{layers}-layer network (the input layer is not counted)   ·   {parameters}   ·   one mini-batch of {batch:,} needs {memory}</source>
        <translation>{layers}층 신경망(입력층은 세지 않음)   ·   {parameters}   ·   크기 {batch:,}인 미니배치 하나에 {memory} 필요</translation>
    </message>
    <message>
        <source>{layer}, neuron {number}</source>
        <translation>{layer}, 뉴런 {number}</translation>
    </message>
    <message>
        <source>{layer}, {class_title}</source>
        <translation>{layer}, {class_title}</translation>
    </message>
    <message>
        <source>{name} ({unit})</source>
        <translation>{name} ({unit})</translation>
    </message>
    <message>
        <source>{part} copied without weights: they are too many for the clipboard.</source>
        <translation>{part}: 가중치 없이 복사했습니다. 가중치가 너무 많아 클립보드에 넣을 수 없습니다.</translation>
    </message>
    <message>
        <source>{part} copied without weights: training has not computed them yet.</source>
        <translation>{part}: 가중치 없이 복사했습니다. 가중치가 아직 계산되지 않았습니다.</translation>
    </message>
    <message>
        <source>{source} → {target}</source>
        <translation>{source} → {target}</translation>
    </message>
    <message>
        <source>{total:,} parameters = 1 weight + {biases:,} biases</source>
        <translation>매개변수 {total:,}개 = 가중치 1개 + 편향 {biases:,}개</translation>
    </message>
    <message>
        <source>{total:,} parameters = {weights:,} weights + 1 bias</source>
        <translation>매개변수 {total:,}개 = 가중치 {weights:,}개 + 편향 1개</translation>
    </message>
    <message>
        <source>{total:,} parameters = {weights:,} weights + {biases:,} biases</source>
        <translation>매개변수 {total:,}개 = 가중치 {weights:,}개 + 편향 {biases:,}개</translation>
    </message>
</context>
<context>
    <name>NoRoom</name>
    <message>
        <source>Hidden: {panels} ▾</source>
        <translation>숨김: {panels} ▾</translation>
    </message>
    <message>
        <source>Show {panel}</source>
        <translation>{panel} 표시</translation>
    </message>
    <message>
        <source>Show {panel} in place of: {others}</source>
        <translation>{panel} 표시, 대신 숨길 패널: {others}</translation>
    </message>
    <message>
        <source>The window is too small for all panels</source>
        <translation>창이 작아 모든 패널을 보여 줄 수 없습니다</translation>
    </message>
    <message>
        <source>The window is too small for all panels. Click to see one of these: {panels}</source>
        <translation>창이 작아 모든 패널을 보여 줄 수 없습니다. 클릭하면 다음 중 하나를 볼 수 있습니다: {panels}</translation>
    </message>
    <message>
        <source>What it takes the place of comes back when there is room</source>
        <translation>대신 숨긴 패널은 자리가 생기면 다시 나타납니다</translation>
    </message>
    <message>
        <source>{count} hidden panels ▾</source>
        <translation>숨긴 패널 {count}개 ▾</translation>
    </message>
</context>
<context>
    <name>NoVectors</name>
    <message>
        <source>Layers can be drawn as vectors if there are at most {most} connections between them; this network has more.</source>
        <translation>층을 벡터로 그리려면 층 사이의 연결이 {most}개 이하여야 합니다. 이 신경망에는 연결이 더 많습니다.</translation>
    </message>
    <message>
        <source>Too large for vectors.</source>
        <translation>벡터로 그리기에는 너무 큽니다.</translation>
    </message>
    <message>
        <source>Too many connections to draw layers as vectors.</source>
        <translation>연결이 너무 많아 층을 벡터로 그릴 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this notice</source>
        <translation>이 알림을 닫습니다</translation>
    </message>
    <message>
        <source>Do this; the notice goes away</source>
        <translation>이 동작을 하고 알림을 닫습니다</translation>
    </message>
    <message>
        <source>{text} Buttons: {offers}</source>
        <translation>{text} 버튼: {offers}</translation>
    </message>
</context>
<context>
    <name>NudgePage</name>
    <message>
        <source>Apply</source>
        <translation>적용</translation>
    </message>
    <message>
        <source>By how much the parameter is moved</source>
        <translation>매개변수를 얼마나 움직일지 정합니다</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>살짝 바꾸기</translation>
    </message>
    <message>
        <source>On the way a sample goes over a kink, where the slope jumps.</source>
        <translation>움직이는 도중에 어떤 샘플이 꺾인 점을 넘습니다. 거기서 미분값이 갑자기 바뀝니다.</translation>
    </message>
    <message>
        <source>Select an edge or a bias to nudge it.</source>
        <translation>에지나 편향을 선택하면 그 값을 살짝 바꾸어 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Set the parameter to the nudged value; undo brings it back</source>
        <translation>매개변수를 살짝 바꾼 값으로 정합니다. 실행 취소로 되돌릴 수 있습니다</translation>
    </message>
    <message>
        <source>The loss beside the present value</source>
        <translation>지금 값 근처의 손실</translation>
    </message>
    <message>
        <source>difference {error}; the curvature predicts ½ {loss}″ ε² = {bend}</source>
        <translation>차이 {error}, 곡률로 예상한 차이 ½ {loss}″ ε² = {bend}</translation>
    </message>
    <message>
        <source>predicted Δ{loss} = ∂{loss}/∂w · ε = {gradient} · {epsilon} = &lt;b&gt;{predicted}&lt;/b&gt;</source>
        <translation>예상 Δ{loss} = ∂{loss}/∂w · ε = {gradient} · {epsilon} = &lt;b&gt;{predicted}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>real Δ{loss} = {after} − {before} = &lt;b&gt;{real}&lt;/b&gt;</source>
        <translation>실제 Δ{loss} = {after} − {before} = &lt;b&gt;{real}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>{loss} = {bare} + penalty: the quantity that training minimises</source>
        <translation>{loss} = {bare} + 벌점: 학습에서 최소화하는 값입니다</translation>
    </message>
    <message>
        <source>{loss} of {samples}   ·   {weights}</source>
        <translation>{samples}의 {loss}   ·   {weights}</translation>
    </message>
    <message>
        <source>{symbol}: {value} → {moved}</source>
        <translation>{symbol}: {value} → {moved}</translation>
    </message>
    <message>
        <source>ε</source>
        <translation>ε</translation>
    </message>
    <message>
        <source>ε =</source>
        <translation>ε =</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>{value:.0f} %</source>
        <translation>{value:.0f}%</translation>
    </message>
    <message>
        <source>{value:.1f} %</source>
        <translation>{value:.1f}%</translation>
    </message>
    <message>
        <source>{value} {unit}</source>
        <translation>{value} {unit}</translation>
    </message>
</context>
<context>
    <name>OffersButton</name>
    <message>
        <source>Choose a value</source>
        <translation>값 고르기</translation>
    </message>
</context>
<context>
    <name>OptimizerPage</name>
    <message>
        <source>Last update</source>
        <translation>마지막 업데이트</translation>
    </message>
    <message>
        <source>Not computed yet: there is no such update of the network as it is now.</source>
        <translation>아직 계산하지 않았습니다. 지금의 신경망으로 한 그런 업데이트가 없습니다.</translation>
    </message>
    <message>
        <source>Not computed yet: {when}</source>
        <translation>아직 계산하지 않았습니다: {when}</translation>
    </message>
    <message>
        <source>Select an edge or a bias to see how the optimiser moves it.</source>
        <translation>에지나 편향을 선택하면 옵티마이저가 그 값을 어떻게 바꾸는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>This update is done, from 1 sample: θ_old was before it, θ_new after it.</source>
        <translation>샘플 1개로 마친 업데이트입니다. θ_old: 업데이트 전의 값, θ_new: 업데이트 후의 값.</translation>
    </message>
    <message>
        <source>This update is done, from {count:,} samples: θ_old was before it, θ_new after it.</source>
        <translation>샘플 {count:,}개로 마친 업데이트입니다. θ_old: 업데이트 전의 값, θ_new: 업데이트 후의 값.</translation>
    </message>
    <message>
        <source>Update to come</source>
        <translation>다음 업데이트</translation>
    </message>
    <message>
        <source>What an update with the samples chosen above would do</source>
        <translation>위에서 고른 샘플로 업데이트하면 어떻게 되는지 보여 줍니다</translation>
    </message>
    <message>
        <source>What the last update has done, with its own samples</source>
        <translation>마지막 업데이트에서 그때의 샘플로 한 계산을 보여 줍니다</translation>
    </message>
    <message>
        <source>with {samples}, through {optimiser}   ·   {weights}</source>
        <translation>{samples}, 옵티마이저 {optimiser}   ·   {weights}</translation>
    </message>
    <message>
        <source>{symbol} in update {number:,}</source>
        <translation>업데이트 {number:,}의 {symbol}</translation>
    </message>
</context>
<context>
    <name>OptionsButton</name>
    <message>
        <source>Across: how often all training samples were used</source>
        <translation>가로축은 모든 훈련 샘플을 쓴 횟수입니다</translation>
    </message>
    <message>
        <source>Across: how often the weights were changed</source>
        <translation>가로축은 가중치를 바꾼 횟수입니다</translation>
    </message>
    <message>
        <source>Axes and smoothing of the curves</source>
        <translation>곡선의 축과 평활을 정합니다</translation>
    </message>
    <message>
        <source>Logarithmic loss</source>
        <translation>손실을 로그 눈금으로</translation>
    </message>
    <message>
        <source>Upwards: log₁₀ of the loss, so that small losses can be told apart</source>
        <translation>세로축은 손실의 log₁₀ 값입니다. 작은 손실도 구별할 수 있습니다</translation>
    </message>
    <message>
        <source>Whether each point is a mean of those before it; numbers stay</source>
        <translation>각 점을 그 앞의 점들과 평균해 그릴지 정합니다. 수는 그대로입니다</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>Bias of {neuron}</source>
        <translation>{neuron}의 편향</translation>
    </message>
    <message>
        <source>Bias of {neuron}: {value}</source>
        <translation>{neuron}의 편향: {value}</translation>
    </message>
    <message>
        <source>Bias of {neuron}: {value}, frozen</source>
        <translation>{neuron}의 편향: {value}, 동결됨</translation>
    </message>
    <message>
        <source>Biases frozen</source>
        <translation>편향 동결</translation>
    </message>
    <message>
        <source>Connection from {source} to {target}, 1 edge</source>
        <translation>연결: {source} → {target}, 에지 1개</translation>
    </message>
    <message>
        <source>Connection from {source} to {target}, {count:,} edges</source>
        <translation>연결: {source} → {target}, 에지 {count:,}개</translation>
    </message>
    <message>
        <source>Edge from {source} to {target}: cut</source>
        <translation>에지: {source} → {target}, 끊김</translation>
    </message>
    <message>
        <source>Enter changes the value.</source>
        <translation>Enter 키로 값을 바꿉니다.</translation>
    </message>
    <message>
        <source>Enter draws the edge again.</source>
        <translation>Enter 키로 에지를 다시 잇습니다.</translation>
    </message>
    <message>
        <source>Enter opens or closes it.</source>
        <translation>Enter 키로 펼치거나 접습니다.</translation>
    </message>
    <message>
        <source>Enter switches it on or off.</source>
        <translation>Enter 키로 켜거나 끕니다.</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>동결</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>뉴런 수</translation>
    </message>
    <message>
        <source>On the next mini-batch: {reading}</source>
        <translation>다음 미니배치: {reading}</translation>
    </message>
    <message>
        <source>On the pinned sample: {reading}</source>
        <translation>고정한 샘플: {reading}</translation>
    </message>
    <message>
        <source>On the samples of the last update: {reading}</source>
        <translation>마지막 업데이트의 샘플: {reading}</translation>
    </message>
    <message>
        <source>On the training set: {reading}</source>
        <translation>훈련 데이터: {reading}</translation>
    </message>
    <message>
        <source>One bias for all</source>
        <translation>편향 하나로 공유</translation>
    </message>
    <message>
        <source>Start weights</source>
        <translation>초기 가중치</translation>
    </message>
    <message>
        <source>Weight from {source} to {target}</source>
        <translation>가중치: {source} → {target}</translation>
    </message>
    <message>
        <source>Weight from {source} to {target}: {value}</source>
        <translation>가중치: {source} → {target}, {value}</translation>
    </message>
    <message>
        <source>Weight from {source} to {target}: {value}, frozen</source>
        <translation>가중치: {source} → {target}, {value}, 동결됨</translation>
    </message>
    <message>
        <source>b = {value}</source>
        <translation>b = {value}</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>끊김</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>아직 알 수 없음</translation>
    </message>
    <message>
        <source>{count:,} · {activation}</source>
        <translation>{count:,} · {activation}</translation>
    </message>
    <message>
        <source>{layer} {feature}</source>
        <translation>{layer} {feature}</translation>
    </message>
    <message>
        <source>{layer}, 1 feature</source>
        <translation>{layer}, 특성 1개</translation>
    </message>
    <message>
        <source>{layer}, 1 neuron, activation {activation}</source>
        <translation>{layer}, 뉴런 1개, 활성화 함수 {activation}</translation>
    </message>
    <message>
        <source>{layer}, a bias for each neuron</source>
        <translation>{layer}, 뉴런마다 편향 하나씩</translation>
    </message>
    <message>
        <source>{layer}, activation: {choice}</source>
        <translation>{layer}, 활성화 함수: {choice}</translation>
    </message>
    <message>
        <source>{layer}, bias off</source>
        <translation>{layer}, 편향 꺼짐</translation>
    </message>
    <message>
        <source>{layer}, bias on</source>
        <translation>{layer}, 편향 켜짐</translation>
    </message>
    <message>
        <source>{layer}, biases frozen</source>
        <translation>{layer}, 편향 동결됨</translation>
    </message>
    <message>
        <source>{layer}, biases not frozen</source>
        <translation>{layer}, 편향 동결되지 않음</translation>
    </message>
    <message>
        <source>{layer}, frozen</source>
        <translation>{layer}, 동결됨</translation>
    </message>
    <message>
        <source>{layer}, not frozen</source>
        <translation>{layer}, 동결되지 않음</translation>
    </message>
    <message>
        <source>{layer}, number of neurons: {count:,}</source>
        <translation>{layer}, 뉴런 수: {count:,}</translation>
    </message>
    <message>
        <source>{layer}, one bias for all neurons</source>
        <translation>{layer}, 모든 뉴런에 편향 하나</translation>
    </message>
    <message>
        <source>{layer}, start weights: {choice}</source>
        <translation>{layer}, 초기 가중치: {choice}</translation>
    </message>
    <message>
        <source>{layer}, {count:,} features</source>
        <translation>{layer}, 특성 {count:,}개</translation>
    </message>
    <message>
        <source>{layer}, {count:,} neurons, activation {activation}</source>
        <translation>{layer}, 뉴런 {count:,}개, 활성화 함수 {activation}</translation>
    </message>
    <message>
        <source>{neuron}, bias {value}</source>
        <translation>{neuron}, 편향 {value}</translation>
    </message>
    <message>
        <source>{neuron}, no bias</source>
        <translation>{neuron}, 편향 없음</translation>
    </message>
    <message>
        <source>{setting} of {layer}</source>
        <translation>{layer}의 {setting}</translation>
    </message>
    <message>
        <source>{value} · frozen</source>
        <translation>{value} · 동결</translation>
    </message>
    <message>
        <source>← {source}</source>
        <translation>← {source}</translation>
    </message>
    <message>
        <source>← {source} (1 edge)</source>
        <translation>← {source} (에지 1개)</translation>
    </message>
    <message>
        <source>← {source} ({count:,} edges)</source>
        <translation>← {source} (에지 {count:,}개)</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>Its setting or number; Enter changes it</source>
        <translation>그 부분의 설정이나 수입니다. Enter 키로 바꿉니다</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>부분</translation>
    </message>
    <message>
        <source>The layers and connections, and what is in them</source>
        <translation>층과 연결, 그리고 그 안에 있는 것입니다</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>{said}
{reading}</source>
        <translation>{said}
{reading}</translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Draw this edge again</source>
        <translation>이 에지 다시 잇기</translation>
    </message>
    <message>
        <source>Outline of the network</source>
        <translation>신경망 개요</translation>
    </message>
</context>
<context>
    <name>OutputMap</name>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>{neuron} · no map</source>
        <translation>{neuron} · 맵 없음</translation>
    </message>
    <message>
        <source>{neuron} · {quantity}</source>
        <translation>{neuron} · {quantity}</translation>
    </message>
</context>
<context>
    <name>PageLinks</name>
    <message>
        <source>Link copied. The page does some things differently:</source>
        <translation>링크를 복사했습니다. 그 페이지에서 다른 점:</translation>
    </message>
    <message>
        <source>Link copied: the page trains the same.</source>
        <translation>링크를 복사했습니다: 그 페이지에서도 똑같이 학습합니다.</translation>
    </message>
    <message>
        <source>No link was copied: TensorFlow Playground cannot do it.</source>
        <translation>링크를 복사하지 못했습니다: TensorFlow Playground에서 할 수 없는 것이 있습니다.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Pages beside the gate graph</source>
        <translation>게이트 그래프 옆의 탭</translation>
    </message>
</context>
<context>
    <name>Painting</name>
    <message>
        <source>Add a class</source>
        <translation>클래스 추가</translation>
    </message>
    <message>
        <source>Add a point</source>
        <translation>점 추가</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>붓</translation>
    </message>
    <message>
        <source>Dots</source>
        <translation>점 개수</translation>
    </message>
    <message>
        <source>Drag a point to another position</source>
        <translation>점을 끌어 다른 위치로 옮깁니다</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Erase points</source>
        <translation>점 지우기</translation>
    </message>
    <message>
        <source>Erase the points within the circle; one always stays</source>
        <translation>원 안의 점을 지웁니다. 점 하나는 항상 남습니다</translation>
    </message>
    <message>
        <source>How many points a touch of the brush adds</source>
        <translation>붓이 닿을 때마다 더하는 점의 수</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>흔들기</translation>
    </message>
    <message>
        <source>Jitter points</source>
        <translation>점 흔들기</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>옮기기</translation>
    </message>
    <message>
        <source>Move a point</source>
        <translation>점 옮기기</translation>
    </message>
    <message>
        <source>Move the points within the circle at random</source>
        <translation>원 안의 점들을 무작위로 움직입니다</translation>
    </message>
    <message>
        <source>New points are of {class_title}</source>
        <translation>새 점의 클래스: {class_title}</translation>
    </message>
    <message>
        <source>New points are of {class_title} (key {number})</source>
        <translation>새 점의 클래스: {class_title} ({number} 키)</translation>
    </message>
    <message>
        <source>One class more</source>
        <translation>클래스 하나 더</translation>
    </message>
    <message>
        <source>Paint points</source>
        <translation>점 칠하기</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>점</translation>
    </message>
    <message>
        <source>Put one point with each click</source>
        <translation>클릭할 때마다 점을 하나 놓습니다</translation>
    </message>
    <message>
        <source>Radius of the circle that a tool works in</source>
        <translation>도구가 작용하는 원의 반지름</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Spray points of the chosen class within the circle</source>
        <translation>원 안에 고른 클래스의 점을 뿌립니다</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Value of new points</source>
        <translation>새 점의 값</translation>
    </message>
    <message>
        <source>{number}: {name}</source>
        <translation>{number}: {name}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Template {name}</source>
        <translation>서식: {name}</translation>
    </message>
    <message>
        <source>{name}: data, network and training. One step of undo.</source>
        <translation>{name}: 데이터, 신경망, 학습 설정을 모두 바꿉니다. 실행 취소 한 번으로 되돌릴 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>PhaseButtons</name>
    <message>
        <source>All gradients, from the loss back to the weights</source>
        <translation>손실에서 가중치까지 거꾸로 모든 기울기를 계산합니다</translation>
    </message>
    <message>
        <source>All values, from the inputs to the output</source>
        <translation>입력에서 출력까지 모든 값을 계산합니다</translation>
    </message>
    <message>
        <source>Backward</source>
        <translation>역전파</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>순전파</translation>
    </message>
    <message>
        <source>Go to the end of a phase</source>
        <translation>한 단계의 끝으로 이동합니다</translation>
    </message>
    <message>
        <source>Go to ▾</source>
        <translation>이동 ▾</translation>
    </message>
    <message>
        <source>How far the answer is from the target</source>
        <translation>답이 정답과 얼마나 다른지 계산합니다</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>업데이트</translation>
    </message>
</context>
<context>
    <name>PhaseStrip</name>
    <message>
        <source>Backward</source>
        <translation>역전파</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>순전파</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>업데이트</translation>
    </message>
    <message>
        <source>{symbol} = {loss}</source>
        <translation>{symbol} = {loss}</translation>
    </message>
</context>
<context>
    <name>PinnedPictures</name>
    <message>
        <source>The pinned sample and ∂L/∂x</source>
        <translation>고정한 샘플과 ∂L/∂x</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>{input} = {value}, ∂L/∂x = {slope}</source>
        <translation>{input} = {value}, ∂L/∂x = {slope}</translation>
    </message>
    <message>
        <source>∂L/∂x</source>
        <translation>∂L/∂x</translation>
    </message>
</context>
<context>
    <name>PinnedStrip</name>
    <message>
        <source>Blue: a larger input makes the loss larger; orange: it makes the loss smaller. ∂L/∂x is for a change of x by one standard deviation.</source>
        <translation>파란색: 입력이 커지면 손실이 커집니다. 주황색: 입력이 커지면 손실이 작아집니다. ∂L/∂x는 x가 표준편차 하나만큼 변할 때의 값입니다.</translation>
    </message>
    <message>
        <source>Click a sample to follow it through the network</source>
        <translation>샘플을 클릭하면 그 샘플로 신경망을 따라갑니다</translation>
    </message>
    <message>
        <source>answer: {class_title} ({value})</source>
        <translation>답: {class_title} ({value})</translation>
    </message>
    <message>
        <source>largest |∂L/∂x| = {largest} (x standardised)</source>
        <translation>가장 큰 |∂L/∂x| = {largest} (표준화된 x)</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>답 없음</translation>
    </message>
    <message>
        <source>{sample}: {class_title}</source>
        <translation>{sample}: {class_title}</translation>
    </message>
    <message>
        <source>{symbol} = {loss}</source>
        <translation>{symbol} = {loss}</translation>
    </message>
    <message>
        <source>{symbol}: not computed yet</source>
        <translation>{symbol}: 아직 계산하지 않음</translation>
    </message>
    <message>
        <source>∂L/∂x: blue raises L, orange lowers it; largest {largest} (x standardised)</source>
        <translation>∂L/∂x: 파란색은 L을 키움, 주황색은 줄임, 최대 {largest} (표준화된 x)</translation>
    </message>
</context>
<context>
    <name>PixelPicture</name>
    <message>
        <source>The inputs of the slice as a picture</source>
        <translation>단면의 입력을 나타낸 그림</translation>
    </message>
    <message>
        <source>The inputs of the slice. Click a pixel for the axis across the map, Shift + click for the one up; the wheel or the arrow keys lead to the next training sample</source>
        <translation>단면의 입력을 그림으로 나타냅니다. 픽셀을 클릭하면 맵의 가로축, Shift 키를 누르고 클릭하면 세로축이 됩니다. 휠이나 화살표 키로 다음 훈련 샘플로 갑니다</translation>
    </message>
    <message>
        <source>across {across} = {x}, up {up} = {y}; mean of all {count:,}: {mean}</source>
        <translation>가로 {across} = {x}, 세로 {up} = {y}; 모든 입력 {count:,}개의 평균: {mean}</translation>
    </message>
</context>
<context>
    <name>Present</name>
    <message>
        <source>Back to the window as it was before (Esc)</source>
        <translation>이전 창 모습으로 돌아갑니다 (Esc)</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>게이트</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>One epoch</source>
        <translation>한 에포크</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Present shows network, map and loss. F9 shows the gate graph, and back.</source>
        <translation>발표 모드에는 신경망, 맵, 손실이 보입니다. F9 키를 누르면 게이트 그래프가 보이고, 다시 누르면 돌아옵니다.</translation>
    </message>
    <message>
        <source>Present shows network, map and loss. To show a circuit to a class, leave it (Esc), then take the full screen (F11) and larger text (Ctrl+Alt++).</source>
        <translation>발표 모드에는 신경망, 맵, 손실이 보입니다. 수업에서 회로를 보여 주려면 발표 모드를 끝내고(Esc) 전체 화면(F11)으로 바꾼 다음 글자를 키우세요(Ctrl+Alt++).</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>처음부터</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>The gate graph in place of the network, and back (F9)</source>
        <translation>신경망 대신 게이트 그래프를 보여 주고, 다시 누르면 돌아갑니다 (F9)</translation>
    </message>
    <message>
        <source>The same start weights again</source>
        <translation>같은 초기 가중치로 다시 시작합니다</translation>
    </message>
    <message>
        <source>Train one epoch (without a walk also Page Up)</source>
        <translation>한 에포크 학습합니다 (따라가는 중이 아니면 Page Up도 가능)</translation>
    </message>
    <message>
        <source>Train, or pause (Space; without a walk also Page Down)</source>
        <translation>학습하거나 일시 정지합니다 (Space, 따라가는 중이 아니면 Page Down도 가능)</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>All layers, neurons and connections as a list</source>
        <translation>모든 층, 뉴런, 연결의 목록</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Data set, noise, number of samples</source>
        <translation>데이터셋, 잡음, 샘플 수</translation>
    </message>
    <message>
        <source>Input features of the network</source>
        <translation>신경망의 입력 특성</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Loss, optimiser, schedule, regularisation, stop rules</source>
        <translation>손실, 옵티마이저, 스케줄, 규제, 종료 규칙</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Seeds of data, start weights and batches</source>
        <translation>데이터, 초기 가중치, 배치의 시드</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습</translation>
    </message>
</context>
<context>
    <name>Readings</name>
    <message>
        <source>The perceptron rule leaves {name} as it is: {of} is 0.</source>
        <translation>{of} 값이 0이므로 퍼셉트론 규칙은 {name} 값을 그대로 둡니다.</translation>
    </message>
    <message>
        <source>The perceptron rule makes {name} larger, since {of} is below 0.</source>
        <translation>{of} 값이 0보다 작으므로 퍼셉트론 규칙은 {name} 값을 키웁니다.</translation>
    </message>
    <message>
        <source>The perceptron rule makes {name} smaller, since {of} is above 0.</source>
        <translation>{of} 값이 0보다 크므로 퍼셉트론 규칙은 {name} 값을 줄입니다.</translation>
    </message>
    <message>
        <source>{name} wants to fall: {of} grows by {amount} for each 1 that {name} grows, near here.</source>
        <translation>{name} 값은 작아져야 합니다. 이 근처에서는 {name} 값이 1 커질 때마다 {of} 값이 {amount}만큼 커집니다.</translation>
    </message>
    <message>
        <source>{name} wants to grow: {of} falls by {amount} for each 1 that {name} grows, near here.</source>
        <translation>{name} 값은 커져야 합니다. 이 근처에서는 {name} 값이 1 커질 때마다 {of} 값이 {amount}만큼 작아집니다.</translation>
    </message>
    <message>
        <source>{of} grows by {amount} for each 1 that {name} falls, near here.</source>
        <translation>이 근처에서는 {name} 값이 1 작아질 때마다 {of} 값이 {amount}만큼 커집니다.</translation>
    </message>
    <message>
        <source>{of} grows by {amount} for each 1 that {name} grows, near here.</source>
        <translation>이 근처에서는 {name} 값이 1 커질 때마다 {of} 값이 {amount}만큼 커집니다.</translation>
    </message>
    <message>
        <source>{of} stays almost the same when {name} moves a little.</source>
        <translation>{name} 값이 조금 변해도 {of} 값은 거의 그대로입니다.</translation>
    </message>
</context>
<context>
    <name>RecentDialog</name>
    <message>
        <source>Back to the work (Esc)</source>
        <translation>작업으로 돌아갑니다 (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Keep the selected file at the top of the list, or no longer</source>
        <translation>선택한 파일을 목록의 맨 위에 고정하거나 고정을 해제합니다</translation>
    </message>
    <message>
        <source>Name of the file, the latest first</source>
        <translation>파일의 이름입니다. 최근 파일이 먼저 나옵니다</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Open the selected file (Enter, double click)</source>
        <translation>선택한 파일을 엽니다 (Enter, 더블클릭)</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>고정</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>최근 파일</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>목록에서 빼기</translation>
    </message>
    <message>
        <source>Take it off this list (Del); the file stays where it is</source>
        <translation>이 목록에서 뺍니다 (Del). 파일은 그 자리에 남습니다</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>고정 해제</translation>
    </message>
    <message>
        <source>Where the file is</source>
        <translation>파일이 있는 곳입니다</translation>
    </message>
    <message>
        <source>{folder} (missing)</source>
        <translation>{folder} (없음)</translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>Clear all but the pinned files</source>
        <translation>고정한 파일을 뺀 모든 파일을 목록에서 지웁니다</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>목록 지우기</translation>
    </message>
    <message>
        <source>Forget the files; they stay where they are</source>
        <translation>파일을 목록에서 모두 지웁니다. 파일은 그 자리에 남습니다</translation>
    </message>
    <message>
        <source>Keep files at the top of this list, or take them off it</source>
        <translation>파일을 이 목록의 맨 위에 고정하거나 목록에서 뺍니다</translation>
    </message>
    <message>
        <source>No file was opened or saved yet</source>
        <translation>열거나 저장한 파일이 아직 없습니다</translation>
    </message>
    <message>
        <source>No files are remembered</source>
        <translation>파일을 기억하지 않습니다</translation>
    </message>
    <message>
        <source>Off forgets all recent files, the pinned ones, too</source>
        <translation>끄면 고정한 파일까지 최근 파일을 모두 잊습니다</translation>
    </message>
    <message>
        <source>Pin or remove …</source>
        <translation>고정 또는 빼기…</translation>
    </message>
    <message>
        <source>Remember files</source>
        <translation>파일 기억하기</translation>
    </message>
    <message>
        <source>{name} (missing)</source>
        <translation>{name} (없음)</translation>
    </message>
    <message>
        <source>{name} – {folder}</source>
        <translation>{name} – {folder}</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Recover …</source>
        <translation>복구…</translation>
    </message>
    <message>
        <source>There is no work to recover</source>
        <translation>복구할 작업이 없습니다</translation>
    </message>
    <message>
        <source>There is work on “{name}” that was not saved.</source>
        <translation>“{name}” 문서에 저장하지 않은 작업이 있습니다.</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Later</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>Later keeps it: File → Recover work and the next start offer it again.</source>
        <translation>“나중에”를 누르면 그대로 보관합니다. 파일 → 작업 복구에서, 또는 다음에 프로그램을 시작할 때 다시 복구할 수 있습니다.</translation>
    </message>
    <message>
        <source>Recover work</source>
        <translation>작업 복구</translation>
    </message>
    <message>
        <source>The program ended before this work was saved.</source>
        <translation>이 작업을 저장하기 전에 프로그램이 끝났습니다.</translation>
    </message>
    <message>
        <source>Work that can be recovered</source>
        <translation>복구할 수 있는 작업</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Copy details</source>
        <translation>자세한 내용 복사</translation>
    </message>
    <message>
        <source>Details copied; paste them where you report the error</source>
        <translation>자세한 내용을 복사했습니다. 오류를 알릴 때 붙여넣으세요</translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation>사본 저장…</translation>
    </message>
    <message>
        <source>Something went wrong ({error}). Your work is still open.</source>
        <translation>문제가 생겼습니다({error}). 작업은 그대로 열려 있습니다.</translation>
    </message>
    <message>
        <source>The window could not be closed ({error}). Close it again to leave without saving.</source>
        <translation>창을 닫을 수 없습니다({error}). 저장하지 않고 끝내려면 다시 닫으세요.</translation>
    </message>
    <message>
        <source>There was too little memory. Your work is still open.</source>
        <translation>메모리가 부족했습니다. 작업은 그대로 열려 있습니다.</translation>
    </message>
    <message>
        <source>Training has paused after an error ({error}). Your work is still open.</source>
        <translation>오류가 생겨 학습을 일시 정지했습니다({error}). 작업은 그대로 열려 있습니다.</translation>
    </message>
    <message>
        <source>Training has paused: there was too little memory. Make the network or the batch smaller.</source>
        <translation>메모리가 부족하여 학습을 일시 정지했습니다. 신경망이나 배치를 더 작게 만드세요.</translation>
    </message>
</context>
<context>
    <name>SamplePicker</name>
    <message>
        <source>Sample</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>The sample that goes through the network; a click on a point of the map picks it too</source>
        <translation>신경망을 지나갈 샘플입니다. 맵의 점을 클릭해서 고를 수도 있습니다</translation>
    </message>
    <message>
        <source>no sample</source>
        <translation>샘플 없음</translation>
    </message>
    <message>
        <source>type one …</source>
        <translation>직접 입력…</translation>
    </message>
    <message>
        <source>typed sample …</source>
        <translation>직접 입력한 샘플…</translation>
    </message>
    <message>
        <source>{number}, value {label}: ({values})</source>
        <translation>{number}, 값 {label}: ({values})</translation>
    </message>
    <message>
        <source>{number}, {class_title}: ({values})</source>
        <translation>{number}, {class_title}: ({values})</translation>
    </message>
    <message>
        <source>{values}, …</source>
        <translation>{values}, …</translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>({values})</source>
        <translation>({values})</translation>
    </message>
    <message>
        <source>sample {number}</source>
        <translation>샘플 {number}</translation>
    </message>
    <message>
        <source>the next mini-batch ({count:,} samples)</source>
        <translation>다음 미니배치(샘플 {count:,}개)</translation>
    </message>
    <message>
        <source>the next sample</source>
        <translation>다음 샘플</translation>
    </message>
    <message>
        <source>the samples of the last update</source>
        <translation>마지막 업데이트의 샘플</translation>
    </message>
    <message>
        <source>the training set ({count:,} samples)</source>
        <translation>훈련 데이터(샘플 {count:,}개)</translation>
    </message>
    <message>
        <source>training sample {number}</source>
        <translation>훈련 샘플 {number}</translation>
    </message>
    <message>
        <source>typed sample</source>
        <translation>직접 입력한 샘플</translation>
    </message>
    <message>
        <source>{class_title} ({value})</source>
        <translation>{class_title} ({value})</translation>
    </message>
</context>
<context>
    <name>Scales</name>
    <message>
        <source>{least:g} to {most:g} by layer</source>
        <translation>층에 따라 {least:g}~{most:g}</translation>
    </message>
</context>
<context>
    <name>ScalingLabel</name>
    <message>
        <source>The network learns standardised values, (y − mean) / standard deviation; map, table and exports show them in the units of the data.</source>
        <translation>신경망은 표준화된 값 (y − 평균) / 표준편차를 학습합니다. 맵, 표, 내보낸 파일에는 데이터의 단위로 나타납니다.</translation>
    </message>
    <message>
        <source>standardised: (x − mean) / standard deviation, for each input over all samples</source>
        <translation>표준화: (x − 평균) / 표준편차, 입력마다 모든 샘플에 대해 구한 값</translation>
    </message>
    <message>
        <source>standardised: (x − {mean:g}) / {sd:g}, with the mean and the standard deviation of all inputs of all samples</source>
        <translation>표준화: (x − {mean:g}) / {sd:g}, 모든 샘플의 모든 입력에 대해 구한 평균과 표준편차</translation>
    </message>
    <message>
        <source>{source}, {samples:,} samples; standardised: (x − mean) / standard deviation, for each input over the training samples</source>
        <translation>{source}, 샘플 {samples:,}개. 표준화: (x − 평균) / 표준편차, 입력마다 훈련 샘플에 대해 구한 값</translation>
    </message>
    <message>
        <source>{source}, {samples:,} samples; standardised: (x − {mean}) / {sd}, with the mean and the standard deviation of all pixels of the training samples</source>
        <translation>{source}, 샘플 {samples:,}개. 표준화: (x − {mean}) / {sd}, 훈련 샘플의 모든 픽셀에 대해 구한 평균과 표준편차</translation>
    </message>
    <message>
        <source>{source}, {samples:,} samples; the inputs are as they were measured</source>
        <translation>{source}, 샘플 {samples:,}개. 입력은 측정한 값 그대로입니다</translation>
    </message>
</context>
<context>
    <name>SeedSection</name>
    <message>
        <source>Batch order</source>
        <translation>배치 순서</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Draw a new seed</source>
        <translation>새 시드를 뽑습니다</translation>
    </message>
    <message>
        <source>How the samples are shuffled, and dropout; a change restarts training</source>
        <translation>샘플을 섞는 순서와 드롭아웃을 정합니다. 바꾸면 학습을 처음부터 다시 합니다</translation>
    </message>
    <message>
        <source>Lock seed: {name}</source>
        <translation>시드 잠그기: {name}</translation>
    </message>
    <message>
        <source>Locked: this seed stays; “New start” and its die keep it</source>
        <translation>잠금: “새로 시작”을 누르거나 주사위를 눌러도 이 시드는 바뀌지 않습니다</translation>
    </message>
    <message>
        <source>New seed: {name}</source>
        <translation>새 시드: {name}</translation>
    </message>
    <message>
        <source>Seed “{name}”</source>
        <translation>시드 “{name}”</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>분할</translation>
    </message>
    <message>
        <source>Start weights</source>
        <translation>초기 가중치</translation>
    </message>
    <message>
        <source>This seed is locked; unlock it to draw a new one</source>
        <translation>이 시드는 잠겨 있습니다. 새로 뽑으려면 잠금을 푸세요</translation>
    </message>
    <message>
        <source>Where the weights start; a change restarts training</source>
        <translation>가중치가 어디서 시작할지 정합니다. 바꾸면 학습을 처음부터 다시 합니다</translation>
    </message>
    <message>
        <source>Which points are drawn, and their noise</source>
        <translation>어떤 점이 뽑히는지와 그 잡음을 정합니다</translation>
    </message>
    <message>
        <source>Which points are for training and which for testing</source>
        <translation>어떤 점을 훈련에 쓰고 어떤 점을 테스트에 쓸지 정합니다</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>잠금</translation>
    </message>
    <message>
        <source>not locked</source>
        <translation>잠금 해제</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>A copy of unsaved work is kept some seconds after an edit, and every minute while training. Without it a crash or a power cut takes what was not saved.</source>
        <translation>저장하지 않은 작업의 사본을 편집하고 몇 초 뒤에, 학습 중에는 1분마다 보관합니다. 이것을 끄면 프로그램이나 전원이 갑자기 꺼질 때 저장하지 않은 것을 잃습니다.</translation>
    </message>
    <message>
        <source>Animations</source>
        <translation>애니메이션</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>데스크톱과 같게</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>Automatic: 4 in Backprop, 3 in Circuits</source>
        <translation>자동: 역전파 4자리, 회로 3자리</translation>
    </message>
    <message>
        <source>Compiled kernel</source>
        <translation>컴파일한 커널</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>대비</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어두운 테마</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>자릿수</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>엔진</translation>
    </message>
    <message>
        <source>File → Open recent lists them. Off forgets them, pinned ones included.</source>
        <translation>파일 → 최근 파일 열기에 보입니다. 끄면 고정한 것까지 모두 잊습니다.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>High contrast has stronger colours, borders around controls, and patterns on the map.</source>
        <translation>고대비에서는 색이 더 뚜렷하고, 버튼과 입력란에 테두리가 있고, 맵에 무늬가 있습니다.</translation>
    </message>
    <message>
        <source>How many significant digits the numbers of gate graphs have.</source>
        <translation>게이트 그래프에 있는 수의 유효 숫자 자릿수입니다.</translation>
    </message>
    <message>
        <source>Keep unsaved work</source>
        <translation>저장하지 않은 작업 보관</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝은 테마</translation>
    </message>
    <message>
        <source>NumPy</source>
        <translation>NumPy</translation>
    </message>
    <message>
        <source>Numbers and training</source>
        <translation>숫자와 학습</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>On</source>
        <translation>켬</translation>
    </message>
    <message>
        <source>Remember recent files</source>
        <translation>최근 파일 기억</translation>
    </message>
    <message>
        <source>Settings last until the program ends: {folder} cannot be written.</source>
        <translation>설정이 프로그램을 끝낼 때까지만 유지됩니다. 다음 폴더에 쓸 수 없습니다: {folder}</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>글자 크기</translation>
    </message>
    <message>
        <source>The colours of the window. “As the desktop” follows it at once.</source>
        <translation>창의 색입니다. “데스크톱과 같게”를 고르면 데스크톱을 바로 따릅니다.</translation>
    </message>
    <message>
        <source>The language of all texts. It changes when this dialog is closed.</source>
        <translation>모든 글의 언어입니다. 이 대화 상자를 닫으면 바뀝니다.</translation>
    </message>
    <message>
        <source>The network glides to a new layout and cursors blink, if the desktop allows it.</source>
        <translation>신경망이 새 자리로 부드럽게 움직이고 커서가 깜박입니다(데스크톱이 허용할 때).</translation>
    </message>
    <message>
        <source>The settings were damaged, so they are as at the first start. Kept: {path}</source>
        <translation>설정이 손상되어 처음 시작할 때의 설정을 씁니다. 손상된 설정을 보관한 곳: {path}</translation>
    </message>
    <message>
        <source>The size of all texts, numbers and controls.</source>
        <translation>모든 글, 숫자, 버튼의 크기입니다.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>What makes the updates. “Automatic” takes the faster one for the network; both give the same results up to rounding.</source>
        <translation>업데이트를 무엇으로 계산할지 정합니다. “자동”은 신경망에 따라 더 빠른 쪽을 씁니다. 둘의 결과는 반올림 오차 안에서 같습니다.</translation>
    </message>
    <message>
        <source>{digits} digits</source>
        <translation>{digits}자리</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>General</source>
        <translation>일반</translation>
    </message>
    <message>
        <source>Give every setting of this page its first value again</source>
        <translation>이 탭의 모든 설정을 처음 값으로 되돌립니다</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>설정의 탭</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>모두 초기화</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
</context>
<context>
    <name>SettingsStrip</name>
    <message>
        <source>Activation, all hidden</source>
        <translation>은닉층 활성화 함수</translation>
    </message>
    <message>
        <source>All settings of training</source>
        <translation>모든 학습 설정</translation>
    </message>
    <message>
        <source>Everyday settings</source>
        <translation>자주 쓰는 설정</translation>
    </message>
    <message>
        <source>More …</source>
        <translation>더 보기…</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>잡음</translation>
    </message>
    <message>
        <source>Noise (%)</source>
        <translation>잡음 (%)</translation>
    </message>
    <message>
        <source>Noise of the data, in percent</source>
        <translation>데이터의 잡음(%)입니다</translation>
    </message>
    <message>
        <source>The activation function of all hidden layers</source>
        <translation>모든 은닉층(hidden layer)의 활성화 함수(activation function)입니다</translation>
    </message>
    <message>
        <source>The other settings</source>
        <translation>나머지 설정</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>여러 값</translation>
    </message>
    <message>
        <source>no hidden layer</source>
        <translation>은닉층 없음</translation>
    </message>
</context>
<context>
    <name>ShapesPage</name>
    <message>
        <source>A gradient has the shape of its value: ∂L/∂W that of W, δ that of Z.</source>
        <translation>기울기의 형상은 그 값의 형상과 같습니다: ∂L/∂W ↔ W, δ ↔ Z.</translation>
    </message>
    <message>
        <source>All arrays of the network</source>
        <translation>신경망의 모든 배열</translation>
    </message>
    <message>
        <source>B =</source>
        <translation>B =</translation>
    </message>
    <message>
        <source>B: how many samples go through the network at once; only for this page</source>
        <translation>B: 한꺼번에 신경망을 지나가는 샘플의 수입니다. 이 탭에서만 쓰입니다</translation>
    </message>
    <message>
        <source>Batch size B</source>
        <translation>배치 크기 B</translation>
    </message>
    <message>
        <source>array</source>
        <translation>배열</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>역전파</translation>
    </message>
    <message>
        <source>data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>순전파</translation>
    </message>
    <message>
        <source>gradients of the parameters</source>
        <translation>매개변수의 기울기</translation>
    </message>
    <message>
        <source>kept from forward to backward</source>
        <translation>순전파에서 역전파까지 저장하는 값</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>층</translation>
    </message>
    <message>
        <source>made</source>
        <translation>생성</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>more that this program keeps</source>
        <translation>이 프로그램이 더 저장하는 값</translation>
    </message>
    <message>
        <source>one mini-batch needs {memory}</source>
        <translation>미니배치 하나에 {memory} 필요</translation>
    </message>
    <message>
        <source>one mini-batch needs {memory}, {times:.4g} times as much as for B = {own:,}</source>
        <translation>미니배치 하나에 {memory} 필요, B = {own:,}일 때의 {times:.4g}배</translation>
    </message>
    <message>
        <source>one mini-batch: what is kept, and δ</source>
        <translation>미니배치 하나: 저장하는 값과 δ</translation>
    </message>
    <message>
        <source>optimiser, with the step</source>
        <translation>옵티마이저(변화량 포함)</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>형상</translation>
    </message>
    <message>
        <source>start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>update</source>
        <translation>업데이트</translation>
    </message>
    <message>
        <source>values</source>
        <translation>값의 수</translation>
    </message>
    <message>
        <source>whole program</source>
        <translation>프로그램 전체</translation>
    </message>
    <message>
        <source>{name}. {why}</source>
        <translation>{name}. {why}</translation>
    </message>
    <message>
        <source>{symbol} = {formula}: {name}. {why}</source>
        <translation>{symbol} = {formula}: {name}. {why}</translation>
    </message>
    <message>
        <source>{symbol}: {name}. {why}</source>
        <translation>{symbol}: {name}. {why}</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>맞음</translation>
    </message>
    <message>
        <source>Correct {count:,}</source>
        <translation>맞음 {count:,}</translation>
    </message>
    <message>
        <source>No sample of this set has a correct answer.</source>
        <translation>이 데이터에는 답이 맞은 샘플이 없습니다.</translation>
    </message>
    <message>
        <source>No sample of this set has a wrong answer.</source>
        <translation>이 데이터에는 답이 틀린 샘플이 없습니다.</translation>
    </message>
    <message>
        <source>Show all samples of this set</source>
        <translation>이 데이터의 샘플을 모두 보여 줍니다</translation>
    </message>
    <message>
        <source>Show the samples with a correct answer</source>
        <translation>답이 맞은 샘플을 보여 줍니다</translation>
    </message>
    <message>
        <source>Show the samples with a wrong answer</source>
        <translation>답이 틀린 샘플을 보여 줍니다</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>틀림</translation>
    </message>
    <message>
        <source>Wrong {count:,}</source>
        <translation>틀림 {count:,}</translation>
    </message>
    <message>
        <source>not trained yet</source>
        <translation>아직 학습하지 않음</translation>
    </message>
    <message>
        <source>wrong answers are marked from the first update on</source>
        <translation>첫 업데이트부터 틀린 답을 표시합니다</translation>
    </message>
    <message>
        <source>{sample}
A test sample: only training samples can be followed in Backprop.</source>
        <translation>{sample}
테스트 샘플입니다. 역전파에서는 훈련 샘플만 따라갈 수 있습니다.</translation>
    </message>
    <message>
        <source>{sample}
A validation sample: only training samples can be followed in Backprop.</source>
        <translation>{sample}
검증 샘플입니다. 역전파에서는 훈련 샘플만 따라갈 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>SheetGrid</name>
    <message>
        <source>Samples as pictures</source>
        <translation>그림으로 나타낸 샘플</translation>
    </message>
    <message>
        <source>sample {number}: {true}</source>
        <translation>샘플 {number}: {true}</translation>
    </message>
    <message>
        <source>sample {number}: {true}, answered as {answer}</source>
        <translation>샘플 {number}: {true}, 신경망의 답: {answer}</translation>
    </message>
    <message>
        <source>sample {number}: {true}, answered correctly</source>
        <translation>샘플 {number}: {true}, 맞게 답함</translation>
    </message>
    <message>
        <source>sample {number}: {true}, no answer</source>
        <translation>샘플 {number}: {true}, 답 없음</translation>
    </message>
    <message>
        <source>{input}: {value}</source>
        <translation>{input}: {value}</translation>
    </message>
    <message>
        <source>{true} → {answer}</source>
        <translation>{true} → {answer}</translation>
    </message>
    <message>
        <source>→ {answer}</source>
        <translation>→ {answer}</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Some keys in the settings made no sense; these actions have the keys of the program.</source>
        <translation>설정에 있는 일부 키는 쓸 수 없습니다. 해당 동작은 프로그램의 원래 키를 씁니다.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>키 없음</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Action</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Add key</source>
        <translation>키 추가</translation>
    </message>
    <message>
        <source>All keys are those of the program again.</source>
        <translation>모든 키를 프로그램의 원래 키로 되돌렸습니다.</translation>
    </message>
    <message>
        <source>Change key</source>
        <translation>키 바꾸기</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>명령이나 키 찾기</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Keys of all actions</source>
        <translation>모든 명령의 단축키</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>키 없음</translation>
    </message>
    <message>
        <source>Press the key. Esc leaves it as it was.</source>
        <translation>키를 누르세요. Esc 키를 누르면 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>모두 초기화</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>The key stays as it was.</source>
        <translation>키를 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>{key} cannot be chosen: fields, lists or menus need it. Take one with Ctrl, or F2 to F12.</source>
        <translation>{key} 키는 고를 수 없습니다. 입력란, 목록, 메뉴에서 씁니다. Ctrl과 함께 쓰는 키나 F2~F12를 고르세요.</translation>
    </message>
    <message>
        <source>{key} is the key of “{action}”. Take it from there?</source>
        <translation>{key} 키는 “{action}” 명령에 쓰고 있습니다. 여기로 가져올까요?</translation>
    </message>
    <message>
        <source>“{action}” has no key.</source>
        <translation>“{action}” 명령에는 키가 없습니다.</translation>
    </message>
    <message>
        <source>“{action}”: {keys}</source>
        <translation>“{action}”: {keys}</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close this panel (Esc)</source>
        <translation>이 패널을 닫습니다 (Esc)</translation>
    </message>
    <message>
        <source>Keep this panel beside the network</source>
        <translation>이 패널을 신경망 옆에 계속 표시합니다</translation>
    </message>
</context>
<context>
    <name>SliceBar</name>
    <message>
        <source>A value for each input, in its own unit</source>
        <translation>입력마다 그 단위로 값을 정합니다</translation>
    </message>
    <message>
        <source>Input across the map</source>
        <translation>맵의 가로축 입력</translation>
    </message>
    <message>
        <source>Input up the map</source>
        <translation>맵의 세로축 입력</translation>
    </message>
    <message>
        <source>Through the mean of the training set</source>
        <translation>훈련 데이터의 평균을 지나는 단면</translation>
    </message>
    <message>
        <source>Through the pinned sample</source>
        <translation>고정한 샘플을 지나는 단면</translation>
    </message>
    <message>
        <source>Through values of your own</source>
        <translation>직접 정한 값을 지나는 단면</translation>
    </message>
    <message>
        <source>What the inputs are that the map does not show: the map is a cut through them</source>
        <translation>맵에 나타나지 않는 입력의 값을 고릅니다. 맵은 그 값을 지나는 단면입니다</translation>
    </message>
    <message>
        <source>Where the inputs stay that are not on the axes</source>
        <translation>축에 놓지 않은 입력의 값을 정합니다</translation>
    </message>
    <message>
        <source>Where this input stays while it is not an axis</source>
        <translation>이 입력이 축이 아닐 때의 값</translation>
    </message>
</context>
<context>
    <name>SourcePicker</name>
    <message>
        <source>Everything here and on the canvas is of one sample</source>
        <translation>여기와 캔버스의 수는 모두 샘플 하나에 대한 값입니다</translation>
    </message>
    <message>
        <source>Everything here and on the canvas is of the mini-batch that training would use next</source>
        <translation>여기와 캔버스의 수는 모두 학습이 다음에 쓸 미니배치에 대한 값입니다</translation>
    </message>
    <message>
        <source>Everything here and on the canvas is of the whole training set</source>
        <translation>여기와 캔버스의 수는 모두 훈련 데이터 전체에 대한 값입니다</translation>
    </message>
    <message>
        <source>Next mini-batch</source>
        <translation>다음 미니배치</translation>
    </message>
    <message>
        <source>This sample</source>
        <translation>이 샘플</translation>
    </message>
    <message>
        <source>Training set</source>
        <translation>훈련 데이터</translation>
    </message>
</context>
<context>
    <name>Speed</name>
    <message>
        <source>How fast it trains, from one update a second to as fast as it goes</source>
        <translation>학습 속도입니다. 1초에 업데이트 한 번부터 최고 속도까지 정할 수 있습니다</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>full speed</source>
        <translation>최고 속도</translation>
    </message>
    <message>
        <source>{speed:,}/s</source>
        <translation>{speed:,}/초</translation>
    </message>
</context>
<context>
    <name>SplitControls</name>
    <message>
        <source>Open the sealed test set</source>
        <translation>봉인된 테스트 데이터 열기</translation>
    </message>
    <message>
        <source>Seal the test set</source>
        <translation>테스트 데이터 봉인하기</translation>
    </message>
    <message>
        <source>Show loss, score, points and answers of the test set. Open it once, at the end: settings that are chosen by its numbers make them too good.</source>
        <translation>테스트 데이터의 손실, 점수, 점, 답을 보여 줍니다. 맨 마지막에 한 번만 여세요. 이 수를 보고 설정을 고르면 결과가 실제보다 좋아 보입니다.</translation>
    </message>
    <message>
        <source>Show nothing of the test set until you open it: no loss, no score, no points and no answers. Choose settings by the validation set meanwhile.</source>
        <translation>열기 전까지 테스트 데이터의 손실, 점수, 점, 답을 모두 감춥니다. 그동안은 검증 데이터로 설정을 고르세요.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>분할</translation>
    </message>
    <message>
        <source>Test share</source>
        <translation>테스트 비율</translation>
    </message>
    <message>
        <source>The part of the points that is kept for testing</source>
        <translation>테스트에 쓰려고 따로 남겨 두는 점의 비율입니다</translation>
    </message>
    <message>
        <source>The part of the points that says when to stop: with it, stop rules watch the loss of these points</source>
        <translation>언제 학습을 끝낼지 판단하는 데 쓰는 점의 비율입니다. 이 점들이 있으면 종료 규칙은 이 점들의 손실을 봅니다</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>검증 비율</translation>
    </message>
    <message>
        <source>Which points are for training: drawn at random by the seed of the split, or as the data table lists them: the first ones for training, the last ones for testing</source>
        <translation>어떤 점을 훈련에 쓸지 정합니다: 분할 시드에 따라 무작위로 뽑거나, 데이터 표의 순서대로 앞쪽은 훈련, 뒤쪽은 테스트에 씁니다</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>After epoch {epochs:,}: {curves}</source>
        <translation>{epochs:,}에포크 뒤: {curves}</translation>
    </message>
    <message>
        <source>Epoch {epoch:,}: training loss {loss}</source>
        <translation>에포크 {epoch:,}: 훈련 손실 {loss}</translation>
    </message>
    <message>
        <source>Epoch {epoch:,}: training loss {loss}, {name} {score}</source>
        <translation>에포크 {epoch:,}: 훈련 손실 {loss}, {name} {score}</translation>
    </message>
    <message>
        <source>Input {feature}</source>
        <translation>입력 {feature}</translation>
    </message>
    <message>
        <source>No gate is selected. An arrow key goes to the output.</source>
        <translation>선택한 게이트가 없습니다. 화살표 키를 누르면 출력으로 갑니다.</translation>
    </message>
    <message>
        <source>Nothing is selected. An arrow key goes to the input layer.</source>
        <translation>선택한 것이 없습니다. 화살표 키를 누르면 입력층으로 갑니다.</translation>
    </message>
    <message>
        <source>Workspace {title}</source>
        <translation>작업 공간: {title}</translation>
    </message>
    <message>
        <source>and {count:,} more matrices</source>
        <translation>그 밖의 행렬 {count:,}개</translation>
    </message>
    <message>
        <source>biases of {target}: {rows:,}</source>
        <translation>{target}의 편향 {rows:,}개</translation>
    </message>
    <message>
        <source>biases of {target}: {rows:,}, from {low} to {high}</source>
        <translation>{target}의 편향 {rows:,}개, {low}부터 {high}까지</translation>
    </message>
    <message>
        <source>largest weight</source>
        <translation>가장 큰 가중치</translation>
    </message>
    <message>
        <source>median of the weights</source>
        <translation>가중치의 중앙값</translation>
    </message>
    <message>
        <source>selected: {name}: {number}</source>
        <translation>선택한 것: {name}: {number}</translation>
    </message>
    <message>
        <source>smallest weight</source>
        <translation>가장 작은 가중치</translation>
    </message>
    <message>
        <source>{class_title} {share}</source>
        <translation>{class_title} {share}</translation>
    </message>
    <message>
        <source>{count:,} parts are selected, the last one is this. {part}</source>
        <translation>부분 {count:,}개를 선택했습니다. 마지막으로 선택한 것: {part}</translation>
    </message>
    <message>
        <source>{count:,} samples, not trained yet</source>
        <translation>샘플 {count:,}개, 아직 학습하지 않음</translation>
    </message>
    <message>
        <source>{count:,} samples, {wrong:,} of them answered wrongly</source>
        <translation>샘플 {count:,}개, 그중 {wrong:,}개의 답이 틀림</translation>
    </message>
    <message>
        <source>{layer}, {activation}: z from {z_low} to {z_high}, a from {a_low} to {a_high}; {dead:,} dead, {saturated:,} saturated</source>
        <translation>{layer}, {activation}: z는 {z_low}부터 {z_high}까지, a는 {a_low}부터 {a_high}까지; 죽은 뉴런 {dead:,}개, 포화된 뉴런 {saturated:,}개</translation>
    </message>
    <message>
        <source>{layer}. Layer {number} of {count}.</source>
        <translation>{layer}. 층 {count}개 중 {number}번째.</translation>
    </message>
    <message>
        <source>{layer}: {count:,} weights from {low} to {high}, half of them below {middle}</source>
        <translation>{layer}: 가중치 {count:,}개, {low}부터 {high}까지, 중앙값 {middle}</translation>
    </message>
    <message>
        <source>{loss} = {value}</source>
        <translation>{loss} = {value}</translation>
    </message>
    <message>
        <source>{meaning} over {x} and {y}, from {low} to {high}</source>
        <translation>{meaning}, 가로축 {x}, 세로축 {y}, 값은 {low}부터 {high}까지</translation>
    </message>
    <message>
        <source>{meaning} over {x} and {y}: {shares}</source>
        <translation>{meaning}, 가로축 {x}, 세로축 {y}: {shares}</translation>
    </message>
    <message>
        <source>{meaning}: no numbers yet</source>
        <translation>{meaning}: 아직 수가 없음</translation>
    </message>
    <message>
        <source>{name} {now}, at first {first}, lowest {low}, highest {high}</source>
        <translation>{name} {now}, 처음 {first}, 최저 {low}, 최고 {high}</translation>
    </message>
    <message>
        <source>{name}: {sentence}</source>
        <translation>{name}: {sentence}</translation>
    </message>
    <message>
        <source>{neuron}: bias {value}</source>
        <translation>{neuron}: 편향 {value}</translation>
    </message>
    <message>
        <source>{neuron}: not computed yet, {sample}</source>
        <translation>{neuron}: 아직 계산하지 않음, {sample}</translation>
    </message>
    <message>
        <source>{neuron}: {numbers} for {sample}</source>
        <translation>{neuron}: {sample}에서 {numbers}</translation>
    </message>
    <message>
        <source>{right:,} of {whole:,} samples recognised ({share})</source>
        <translation>샘플 {whole:,}개 중 {right:,}개를 맞게 답함({share})</translation>
    </message>
    <message>
        <source>{right:,} of {whole:,} samples recognised ({share}); most often confused: {true} answered as {predicted}, {count:,} of {row:,}</source>
        <translation>샘플 {whole:,}개 중 {right:,}개를 맞게 답함({share}); 가장 자주 틀린 경우: {true} → {predicted}, {row:,}개 중 {count:,}개</translation>
    </message>
    <message>
        <source>{source} to {target}: {rows:,}×{columns:,}</source>
        <translation>{source} → {target}: {rows:,}행 {columns:,}열</translation>
    </message>
    <message>
        <source>{source} to {target}: {rows:,}×{columns:,}, from {low} to {high}</source>
        <translation>{source} → {target}: {rows:,}행 {columns:,}열, {low}부터 {high}까지</translation>
    </message>
    <message>
        <source>{symbol} = {value}</source>
        <translation>{symbol} = {value}</translation>
    </message>
    <message>
        <source>{symbol} of {part}: {numbers}</source>
        <translation>{part}의 {symbol}: {numbers}</translation>
    </message>
    <message>
        <source>{symbol} of {part}: {numbers}, and {count:,} more</source>
        <translation>{part}의 {symbol}: {numbers}, 그 밖에 {count:,}개</translation>
    </message>
</context>
<context>
    <name>Spread</name>
    <message>
        <source>over the epochs</source>
        <translation>에포크별</translation>
    </message>
    <message>
        <source>spread</source>
        <translation>분포</translation>
    </message>
    <message>
        <source>spread over the epochs</source>
        <translation>에포크에 따른 분포</translation>
    </message>
    <message>
        <source>spread over the epochs: min–max, middle 50 %, median</source>
        <translation>에포크에 따른 분포: 최소–최대, 가운데 50%, 중앙값</translation>
    </message>
    <message>
        <source>weights now</source>
        <translation>현재 가중치</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Computing the new numbers; pale numbers are the old ones …</source>
        <translation>새 값을 계산하는 중입니다. 흐린 수는 이전 값입니다…</translation>
    </message>
    <message>
        <source>Enter: to its fields</source>
        <translation>Enter: 입력란으로</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>일시 정지됨</translation>
    </message>
    <message>
        <source>Pausing after the update under way …</source>
        <translation>진행 중인 업데이트가 끝나면 일시 정지합니다…</translation>
    </message>
    <message>
        <source>Press Space to train</source>
        <translation>Space 키를 누르면 학습합니다</translation>
    </message>
    <message>
        <source>Space: train</source>
        <translation>Space: 학습</translation>
    </message>
    <message>
        <source>Training one step …</source>
        <translation>한 단계 학습 중…</translation>
    </message>
</context>
<context>
    <name>StaysClosed</name>
    <message>
        <source>The loss cannot be opened here: ŷ is too close to 0 or 1 to compute ln ŷ exactly, so L is computed from z.</source>
        <translation>여기서는 손실을 펼칠 수 없습니다. ŷ 값이 0이나 1에 너무 가까워 ln ŷ 값을 정확히 계산할 수 없으므로, L 값을 z에서 바로 계산합니다.</translation>
    </message>
    <message>
        <source>The loss cannot be opened here: ŷ is too close to 0 or 1.</source>
        <translation>여기서는 손실을 펼칠 수 없습니다. ŷ 값이 0이나 1에 너무 가깝습니다.</translation>
    </message>
    <message>
        <source>The loss stays closed here.</source>
        <translation>여기서는 손실을 펼칠 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Gate</source>
        <translation>게이트</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>층</translation>
    </message>
    <message>
        <source>Neuron</source>
        <translation>뉴런</translation>
    </message>
    <message>
        <source>One step back; takes back the update (Shift+F8)</source>
        <translation>한 단계 뒤로 갑니다. 업데이트도 취소됩니다 (Shift+F8)</translation>
    </message>
    <message>
        <source>One step goes through a whole layer</source>
        <translation>한 단계에 층 하나를 지나갑니다</translation>
    </message>
    <message>
        <source>One step goes through one neuron</source>
        <translation>한 단계에 뉴런 하나를 지나갑니다</translation>
    </message>
    <message>
        <source>One step is one gate: a product, a sum, an activation</source>
        <translation>한 단계에 게이트(곱, 합, 활성화 함수) 하나를 지나갑니다</translation>
    </message>
    <message>
        <source>One step on (F8)</source>
        <translation>한 단계 앞으로 갑니다 (F8)</translation>
    </message>
    <message>
        <source>One update with this sample alone; a step back takes it back</source>
        <translation>이 샘플만으로 한 번 업데이트합니다. 한 단계 뒤로 가면 취소됩니다</translation>
    </message>
    <message>
        <source>The next update of training; a step back takes it back</source>
        <translation>학습의 다음 업데이트입니다. 한 단계 뒤로 가면 취소됩니다</translation>
    </message>
    <message>
        <source>To the end of the backward pass, where all is known (Alt+End)</source>
        <translation>역전파의 끝으로 갑니다. 모든 값을 알고 있는 곳입니다 (Alt+End)</translation>
    </message>
    <message>
        <source>To the start: only the inputs are known (Alt+Home)</source>
        <translation>처음으로 갑니다. 입력만 알고 있는 곳입니다 (Alt+Home)</translation>
    </message>
    <message>
        <source>Walk through all steps by itself, and make the update (Ctrl+F8)</source>
        <translation>모든 단계를 자동으로 따라가고 업데이트까지 합니다 (Ctrl+F8)</translation>
    </message>
</context>
<context>
    <name>StepTable</name>
    <message>
        <source>Formula</source>
        <translation>수식</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Table of steps</source>
        <translation>단계 표</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>All steps as a table</source>
        <translation>모든 단계를 표로 보여 줍니다</translation>
    </message>
    <message>
        <source>All steps, forward and backward</source>
        <translation>순전파와 역전파의 모든 단계를 계산합니다</translation>
    </message>
    <message>
        <source>All values shown</source>
        <translation>모든 값 표시</translation>
    </message>
    <message>
        <source>Back to before the first step: only the inputs have values</source>
        <translation>첫 단계 앞으로 돌아갑니다. 입력만 값이 있습니다</translation>
    </message>
    <message>
        <source>Backward {step} of {steps}</source>
        <translation>역전파 {step}/{steps}</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Forward {step} of {steps}</source>
        <translation>순전파 {step}/{steps}</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>게이트</translation>
    </message>
    <message>
        <source>Make one step after the other: forward, then backward</source>
        <translation>한 단계씩 이어서 진행합니다: 순전파 다음에 역전파</translation>
    </message>
    <message>
        <source>Next step: one gate</source>
        <translation>다음 단계: 게이트 하나</translation>
    </message>
    <message>
        <source>Only the inputs</source>
        <translation>입력만</translation>
    </message>
    <message>
        <source>Significant digits of all numbers of the circuit</source>
        <translation>회로에 있는 모든 수의 유효숫자 자릿수</translation>
    </message>
    <message>
        <source>Staged code: a line for each local step, forward and backward</source>
        <translation>단계별 코드: 순전파와 역전파의 국소 계산마다 한 줄씩 적습니다</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Take back one step</source>
        <translation>한 단계를 취소합니다</translation>
    </message>
    <message>
        <source>What the gate does</source>
        <translation>게이트가 하는 일</translation>
    </message>
    <message>
        <source>What the present or the selected gate does</source>
        <translation>현재 게이트나 선택한 게이트가 하는 일을 설명합니다</translation>
    </message>
    <message>
        <source>“Next” begins at the inputs and goes gate by gate</source>
        <translation>“다음”을 누르면 입력에서 시작하여 게이트를 하나씩 지나갑니다</translation>
    </message>
</context>
<context>
    <name>Switches</name>
    <message>
        <source>Choose</source>
        <translation>고르기</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>고른 것 없음</translation>
    </message>
</context>
<context>
    <name>TextSizes</name>
    <message>
        <source>All text at {percent} % of its normal size; icons follow</source>
        <translation>모든 글자를 보통 크기의 {percent}%로 보여 줍니다. 아이콘도 함께 바뀝니다</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>크게</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>더 크게</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>가장 크게</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>보통</translation>
    </message>
    <message>
        <source>Text size {percent} %</source>
        <translation>글자 크기 {percent}%</translation>
    </message>
    <message>
        <source>{name} ({percent} %)</source>
        <translation>{name} ({percent}%)</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>New start, undo, redo</source>
        <translation>새로 시작, 실행 취소, 다시 실행</translation>
    </message>
    <message>
        <source>One update on one mini-batch (F7)</source>
        <translation>미니배치 하나로 한 번 업데이트합니다 (F7)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Pause training (Space)</source>
        <translation>학습을 일시 정지합니다 (Space)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Run and Step are for the network</source>
        <translation>“실행”과 “한 단계”는 신경망에 쓰는 버튼입니다</translation>
    </message>
    <message>
        <source>Run and Step are for the network; a circuit has its own buttons</source>
        <translation>“실행”과 “한 단계”는 신경망에 쓰는 버튼입니다. 회로에는 따로 버튼이 있습니다</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>한 단계</translation>
    </message>
    <message>
        <source>Train (Space)</source>
        <translation>학습합니다 (Space)</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>작업 공간</translation>
    </message>
    <message>
        <source>for the network only</source>
        <translation>신경망에만 적용</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Choose here what the network shall learn: its points lie on the output map at once. The sliders below add noise and set the number of samples.</source>
        <translation>신경망이 배울 것을 여기서 고르세요. 고르면 그 점들이 바로 출력 맵에 나타납니다. 아래의 슬라이더로 잡음을 더하고 샘플 수를 정합니다.</translation>
    </message>
    <message>
        <source>Each square is a neuron, each line a weight: its colour is the sign, its width the size. Select a layer, and the keys + and − add and remove neurons; drag from the right edge of a neuron to draw a line.</source>
        <translation>네모는 뉴런(neuron)이고 선은 가중치(weight)입니다. 선의 색은 부호, 굵기는 크기를 나타냅니다. 층을 선택하고 + 키와 − 키를 누르면 뉴런을 추가하고 삭제할 수 있습니다. 뉴런의 오른쪽 가장자리에서 끌면 선을 이을 수 있습니다.</translation>
    </message>
    <message>
        <source>File saves the network with its training ({save}), View has the text size and the colours, Help explains everything and has this tour. {commands} finds every action by its name.</source>
        <translation>“파일” 메뉴에서 신경망을 학습 상태와 함께 저장하고({save}), “보기” 메뉴에서 글자 크기와 색을 바꿉니다. “도움말” 메뉴에는 모든 설명과 이 둘러보기가 있습니다. {commands} 키를 누르면 어떤 명령이든 이름으로 찾을 수 있습니다.</translation>
    </message>
    <message>
        <source>In Backprop each neuron shows its number for one sample; point at a neuron or a line to read its value and its gradient. {walk_next} goes one step on, forward to the loss and then backward.</source>
        <translation>“역전파” 작업 공간에서는 샘플 하나에 대한 각 뉴런의 수를 보여 줍니다. 뉴런이나 선을 가리키면 값과 기울기(gradient)를 읽을 수 있습니다. {walk_next} 키를 누르면 한 단계씩, 손실까지 앞으로 갔다가 거꾸로 돌아옵니다.</translation>
    </message>
    <message>
        <source>One gate</source>
        <translation>게이트 하나</translation>
    </message>
    <message>
        <source>One neuron, one sample</source>
        <translation>뉴런 하나, 샘플 하나</translation>
    </message>
    <message>
        <source>Run ({run}) trains, and pauses: the map takes the colours of the points, and the loss falls. {step_batch} makes one update of the weights; {restart} goes back to the start.</source>
        <translation>“실행” 버튼({run})으로 학습하고 일시 정지합니다. 학습하면 맵이 점의 색을 닮아 가고 손실(loss)이 작아집니다. {step_batch} 키를 누르면 가중치를 한 번 업데이트하고, {restart} 키를 누르면 처음으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Save, and find help</source>
        <translation>저장하고 도움말 찾기</translation>
    </message>
    <message>
        <source>The data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>The same numbers, gate by gate: this gate multiplies a weight by an input. Its value is above the wire, its gradient below; click the gate, and its page shows where the gradient comes from.</source>
        <translation>같은 수를 게이트(gate) 단위로 봅니다. 이 게이트는 가중치에 입력을 곱합니다. 선 위는 값, 선 아래는 기울기입니다. 게이트를 클릭하면 그 기울기가 어디서 오는지 알려 주는 설명이 열립니다.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습</translation>
    </message>
</context>
<context>
    <name>TourBubble</name>
    <message>
        <source>Back</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>마침</translation>
    </message>
    <message>
        <source>End the tour (Esc); Help brings it back</source>
        <translation>둘러보기를 끝냅니다 (Esc). 도움말 메뉴에서 다시 볼 수 있습니다</translation>
    </message>
    <message>
        <source>Go on (Enter, Right)</source>
        <translation>계속합니다 (Enter, 오른쪽 키)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>건너뛰기</translation>
    </message>
    <message>
        <source>The step before (Left)</source>
        <translation>이전 단계로 갑니다 (왼쪽 키)</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{count}단계 중 {number}단계</translation>
    </message>
    <message>
        <source>{title}. {text} Step {number} of {count}.</source>
        <translation>{title}. {text} {count}단계 중 {number}단계입니다.</translation>
    </message>
</context>
<context>
    <name>TrainingSection</name>
    <message>
        <source>64 or 32 bits a number; a change restarts training</source>
        <translation>수 하나에 64비트 또는 32비트를 씁니다. 바꾸면 학습을 처음부터 다시 합니다</translation>
    </message>
    <message>
        <source>A term that keeps weights small; biases are left alone</source>
        <translation>규제(regularization): 가중치를 작게 유지하는 항입니다. 편향에는 적용하지 않습니다</translation>
    </message>
    <message>
        <source>All classes alike: the loss of each sample is multiplied with n / (k · n_c), so that a rare class counts as much as a common one; values have no classes</source>
        <translation>클래스마다 똑같이: 각 샘플의 손실에 n / (k · n_c) 값을 곱해, 드문 클래스도 흔한 클래스와 같은 비중을 갖게 합니다. 정답이 값인 데이터에는 클래스가 없습니다</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation>클래스 가중치</translation>
    </message>
    <message>
        <source>Clip gradient</source>
        <translation>기울기 클리핑</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>드롭아웃</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>How a gradient becomes a step</source>
        <translation>옵티마이저(optimizer): 기울기로 변화량을 구하는 방법입니다</translation>
    </message>
    <message>
        <source>How the learning rate changes over the epochs</source>
        <translation>에포크에 따라 학습률이 어떻게 변하는지 정합니다</translation>
    </message>
    <message>
        <source>Largest gradient norm; longer gradients are shortened to it</source>
        <translation>기울기 노름의 최댓값입니다. 더 긴 기울기는 이 길이로 줄입니다</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Loss ≤</source>
        <translation>손실 ≤</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>순서</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>참을성</translation>
    </message>
    <message>
        <source>Patience keeps</source>
        <translation>남길 가중치</translation>
    </message>
    <message>
        <source>Penalty rate</source>
        <translation>벌점 계수</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>Regularisation</source>
        <translation>규제</translation>
    </message>
    <message>
        <source>Samples per update</source>
        <translation>업데이트 한 번에 쓰는 샘플, 곧 미니배치(mini-batch)의 크기입니다</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>스케줄</translation>
    </message>
    <message>
        <source>Shuffled anew for each epoch, or as the data table lists them: mini-batch by mini-batch from the first row on. Samples left over are a smaller last mini-batch, or (rest later) they join the first mini-batch of the next epoch</source>
        <translation>에포크마다 새로 섞거나, 데이터 표의 첫 행부터 순서대로 미니배치를 만듭니다. 남는 샘플은 더 작은 마지막 미니배치가 되거나, (나머지는 다음에) 다음 에포크의 첫 미니배치에 들어갑니다</translation>
    </message>
    <message>
        <source>Stop after so many epochs</source>
        <translation>이만큼의 에포크(epoch) 뒤에 학습을 끝냅니다</translation>
    </message>
    <message>
        <source>Stop rule “{rule}”</source>
        <translation>종료 규칙 “{rule}”</translation>
    </message>
    <message>
        <source>Stop when</source>
        <translation>종료 조건</translation>
    </message>
    <message>
        <source>Stop when the training loss changes less than this in 10 epochs; with a validation set, its loss</source>
        <translation>10에포크 동안 훈련 손실의 변화가 이 값보다 작으면 학습을 끝냅니다. 검증 데이터가 있으면 그 손실을 봅니다</translation>
    </message>
    <message>
        <source>Stop when the training loss has come down to this; with a validation set, its loss</source>
        <translation>훈련 손실이 이 값까지 작아지면 학습을 끝냅니다. 검증 데이터가 있으면 그 손실을 봅니다</translation>
    </message>
    <message>
        <source>Stop when the validation loss has not improved for so many epochs; without a validation set, the test loss; without both, the training loss</source>
        <translation>이만큼의 에포크 동안 검증 손실이 더 작아지지 않으면 학습을 끝냅니다. 검증 데이터가 없으면 테스트 손실, 둘 다 없으면 훈련 손실을 봅니다</translation>
    </message>
    <message>
        <source>The quantity that training minimises, averaged over the samples</source>
        <translation>손실(loss): 학습으로 최소화하는 값입니다. 샘플에 대해 평균합니다</translation>
    </message>
    <message>
        <source>The share of hidden activations that is set to 0 in each update</source>
        <translation>드롭아웃(dropout): 업데이트할 때마다 0으로 만드는 은닉층 활성값의 비율입니다</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>허용 오차</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>When patience ends training: the weights of the last epoch, or those of the epoch with the least loss that it has watched</source>
        <translation>참을성 규칙으로 학습이 끝났을 때 남길 가중치입니다: 마지막 에포크의 가중치, 또는 살펴본 손실이 가장 작았던 에포크의 가중치</translation>
    </message>
    <message>
        <source>all classes alike</source>
        <translation>클래스마다 똑같이</translation>
    </message>
    <message>
        <source>all samples alike</source>
        <translation>샘플마다 똑같이</translation>
    </message>
    <message>
        <source>off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>the best weights</source>
        <translation>가장 좋은 가중치</translation>
    </message>
    <message>
        <source>the last weights</source>
        <translation>마지막 가중치</translation>
    </message>
    <message>
        <source>η: each weight changes by −η × its gradient</source>
        <translation>학습률(learning rate) η: 가중치마다 −η × 기울기만큼 바뀝니다</translation>
    </message>
    <message>
        <source>λ: how much the penalty counts</source>
        <translation>λ: 벌점을 얼마나 크게 반영할지 정합니다</translation>
    </message>
</context>
<context>
    <name>TypeSample</name>
    <message>
        <source>Follow this sample</source>
        <translation>이 샘플 따라가기</translation>
    </message>
    <message>
        <source>The target y</source>
        <translation>정답 y</translation>
    </message>
    <message>
        <source>The target y: {classes}</source>
        <translation>정답 y: {classes}</translation>
    </message>
    <message>
        <source>The value of this input, as it is measured</source>
        <translation>이 입력의 값을 측정 단위로 적습니다</translation>
    </message>
    <message>
        <source>class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>probability of {class_title}</source>
        <translation>{class_title}의 확률</translation>
    </message>
    <message>
        <source>value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>{number} {name}</source>
        <translation>{number} {name}</translation>
    </message>
</context>
<context>
    <name>TypedChip</name>
    <message>
        <source>Change the formula of input {feature}</source>
        <translation>입력 수식 바꾸기: {feature}</translation>
    </message>
    <message>
        <source>Remove input {feature}</source>
        <translation>입력 삭제: {feature}</translation>
    </message>
    <message>
        <source>{formula}  ✎</source>
        <translation>{formula}  ✎</translation>
    </message>
</context>
<context>
    <name>TypedFeatures</name>
    <message>
        <source>+ Formula</source>
        <translation>+ 수식</translation>
    </message>
    <message>
        <source>Add input {feature}</source>
        <translation>입력 추가: {feature}</translation>
    </message>
    <message>
        <source>Change input {old} to {feature}</source>
        <translation>입력 바꾸기: {old} → {feature}</translation>
    </message>
    <message>
        <source>Formula of an input</source>
        <translation>입력의 수식</translation>
    </message>
    <message>
        <source>Give the network a formula of the inputs as one more input</source>
        <translation>입력으로 만든 수식을 신경망에 입력으로 하나 더 줍니다</translation>
    </message>
    <message>
        <source>Remove input {feature}</source>
        <translation>입력 삭제: {feature}</translation>
    </message>
    <message>
        <source>{letter}: {title}</source>
        <translation>{letter}: {title}</translation>
    </message>
</context>
<context>
    <name>ValueEditor</name>
    <message>
        <source>Type a value such as 0.25, −1/3 or 1e-2; ↑ ↓ or the wheel nudge it by 0.1, with Shift by 0.01</source>
        <translation>0.25, −1/3, 1e-2 같은 값을 입력하세요. ↑ ↓ 키나 휠로 0.1씩, Shift 키를 누르면 0.01씩 바뀝니다</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>잠시 기다려 주세요</translation>
    </message>
</context>
<context>
    <name>Walk</name>
    <message>
        <source>Nothing is trained before Update</source>
        <translation>“업데이트” 전에는 학습하지 않습니다</translation>
    </message>
    <message>
        <source>Update {number:,} was made</source>
        <translation>{number:,}번째 업데이트를 마쳤습니다</translation>
    </message>
    <message>
        <source>Update {number:,} was made with these samples; one step back takes it back</source>
        <translation>이 샘플로 {number:,}번째 업데이트를 마쳤습니다. 한 단계 뒤로 가면 취소됩니다</translation>
    </message>
    <message>
        <source>Walking</source>
        <translation>따라가는 중</translation>
    </message>
    <message>
        <source>Walking through the network; nothing is trained before Update</source>
        <translation>신경망을 따라가는 중입니다. “업데이트” 전에는 아무것도 학습하지 않습니다</translation>
    </message>
</context>
<context>
    <name>WalkPosition</name>
    <message>
        <source>F8: walk</source>
        <translation>F8: 따라가기</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>역전파</translation>
    </message>
    <message>
        <source>compare ŷ with y</source>
        <translation>ŷ, y 비교</translation>
    </message>
    <message>
        <source>everything is computed; F8 begins a walk</source>
        <translation>모두 계산했습니다. F8: 따라가기 시작</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>순전파</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>nothing computed yet</source>
        <translation>아직 계산한 값 없음</translation>
    </message>
    <message>
        <source>step {number} of {total}</source>
        <translation>{total}단계 중 {number}번째</translation>
    </message>
    <message>
        <source>step {number} of {total} · {phase}: {what}</source>
        <translation>{total}단계 중 {number}번째 · {phase}: {what}</translation>
    </message>
    <message>
        <source>update</source>
        <translation>업데이트</translation>
    </message>
    <message>
        <source>weights changed</source>
        <translation>가중치가 바뀜</translation>
    </message>
    <message>
        <source>{loss}: {samples} · everything is computed; F8 begins a walk</source>
        <translation>{loss}: {samples} · 모두 계산했습니다. F8: 따라가기 시작</translation>
    </message>
    <message>
        <source>{loss}: {samples} · everything is computed; F8 begins a walk · the neurons show {pinned} (ring on the map)</source>
        <translation>{loss}: {samples} · 모두 계산했습니다. F8: 따라가기 시작 · 뉴런에는 {pinned}의 값(맵의 고리)</translation>
    </message>
    <message>
        <source>{loss}: {samples} · step {number} of {total} · {phase}: {what}</source>
        <translation>{loss}: {samples} · {total}단계 중 {number}번째 · {phase}: {what}</translation>
    </message>
    <message>
        <source>{loss}: {samples} · step {number} of {total} · {phase}: {what} · the neurons show {pinned} (ring on the map)</source>
        <translation>{loss}: {samples} · {total}단계 중 {number}번째 · {phase}: {what} · 뉴런에는 {pinned}의 값(맵의 고리)</translation>
    </message>
    <message>
        <source>{number} of {total} · {what}</source>
        <translation>{number}/{total} · {what}</translation>
    </message>
    <message>
        <source>∂{loss}/∂z of the output</source>
        <translation>출력의 ∂{loss}/∂z</translation>
    </message>
    <message>
        <source>∂{loss}/∂ŷ of the output</source>
        <translation>출력의 ∂{loss}/∂ŷ</translation>
    </message>
</context>
<context>
    <name>WeightsView</name>
    <message>
        <source>Layer whose weights are counted</source>
        <translation>가중치 분포를 볼 층</translation>
    </message>
    <message>
        <source>The layer whose weights the histogram counts</source>
        <translation>히스토그램에서 가중치를 셀 층을 고릅니다</translation>
    </message>
</context>
<context>
    <name>WhatsThis</name>
    <message>
        <source>Click what you want to know more about; Esc ends it</source>
        <translation>알고 싶은 것을 클릭하세요. Esc 키로 끝냅니다</translation>
    </message>
</context>
<context>
    <name>argparse</name>
    <message>
        <source>%(prog)s: error: %(message)s
</source>
        <translation>%(prog)s: 오류: %(message)s
</translation>
    </message>
    <message>
        <source>ambiguous option: %(option)s could match %(matches)s</source>
        <translation>모호한 옵션: %(option)s (가능한 것: %(matches)s)</translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>인자 %(argument_name)s: %(message)s</translation>
    </message>
    <message>
        <source>expected %s argument</source>
        <translation>값 %s개가 필요합니다</translation>
    </message>
    <message>
        <source>expected %s arguments</source>
        <translation>값 %s개가 필요합니다</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>값 하나가 필요합니다</translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation>값을 받지 않습니다: %r</translation>
    </message>
    <message>
        <source>invalid %(type)s value: %(value)r</source>
        <translation>%(type)s 형식이 아닌 값: %(value)r</translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation>없는 선택: %(value)r (가능한 것: %(choices)s)</translation>
    </message>
    <message>
        <source>not allowed with argument %s</source>
        <translation>함께 쓸 수 없는 인자: %s</translation>
    </message>
    <message>
        <source>options</source>
        <translation>옵션</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>위치 인자</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>이 도움말을 보이고 끝냄</translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation>필요한 인자가 없습니다: %s</translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation>알 수 없는 인자: %s</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>사용법: </translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>(x + y) · z</source>
        <translation>(x + y) · z</translation>
    </message>
    <message>
        <source>(x + σ(y)) / (σ(x) + (x + y)²)</source>
        <translation>(x + σ(y)) / (σ(x) + (x + y)²)</translation>
    </message>
    <message>
        <source>+ passes the same gradient to each input, max passes all of it to the larger input, × multiplies it by the value of the other input.</source>
        <translation>+는 모든 입력에 같은 기울기를 보내고, max는 더 큰 입력에 모두 보내고, ×는 기울기에 다른 입력의 값을 곱해 보냅니다.</translation>
    </message>
    <message>
        <source>A bell curve around 0 with the standard deviation std.</source>
        <translation>0을 중심으로 하고 표준편차가 std인 종 모양 분포에서 뽑습니다.</translation>
    </message>
    <message>
        <source>A bell curve around 0, so that signals keep their size with ReLU. fan_in counts the edges into a neuron.</source>
        <translation>0을 중심으로 한 종 모양 분포에서 뽑습니다. ReLU를 쓸 때 신호의 크기가 유지됩니다. fan_in은 뉴런에 들어오는 에지 수입니다.</translation>
    </message>
    <message>
        <source>A bell curve around 0, so that signals keep their size with tanh or sigmoid. fan_in and fan_out count the edges into and out of a neuron.</source>
        <translation>0을 중심으로 한 종 모양 분포에서 뽑습니다. tanh나 시그모이드를 쓸 때 신호의 크기가 유지됩니다. fan_in은 뉴런에 들어오는 에지 수, fan_out은 나가는 에지 수입니다.</translation>
    </message>
    <message>
        <source>A bell curve around 0, so that sums are about as large as the inputs. fan_in counts the edges into a neuron.</source>
        <translation>0을 중심으로 한 종 모양 분포에서 뽑습니다. 가중합의 크기가 입력과 비슷해집니다. fan_in은 뉴런에 들어오는 에지 수입니다.</translation>
    </message>
    <message>
        <source>A circle, two hidden layers of 4 and 2 tanh neurons, as on that page</source>
        <translation>원 데이터, tanh 뉴런이 4개, 2개인 은닉층 2개입니다. 그 페이지의 기본값과 같습니다</translation>
    </message>
    <message>
        <source>A layer with several sources is one product, forward and backward.</source>
        <translation>여러 층에서 입력을 받는 층도 순전파와 역전파를 각각 곱 하나로 계산합니다.</translation>
    </message>
    <message>
        <source>A network with a hidden layer, in vectors: the gradient of V·a is p − y.</source>
        <translation>은닉층(hidden layer)이 하나인 신경망을 벡터로 썼습니다: V·a의 기울기는 p − y입니다.</translation>
    </message>
    <message>
        <source>A neuron with two inputs; the whole sigmoid is one gate with the slope σ(1 − σ).</source>
        <translation>입력이 두 개인 뉴런(neuron)입니다. 시그모이드 전체가 미분값이 σ(1 − σ)인 게이트 하나입니다.</translation>
    </message>
    <message>
        <source>A smooth ReLU that is always above 0.</source>
        <translation>부드러운 ReLU이며 항상 0보다 큽니다.</translation>
    </message>
    <message>
        <source>A smooth ReLU that many language models use.</source>
        <translation>많은 언어 모델이 쓰는 부드러운 ReLU입니다.</translation>
    </message>
    <message>
        <source>A smooth ReLU: z times its sigmoid.</source>
        <translation>부드러운 ReLU입니다: z에 z의 시그모이드를 곱합니다.</translation>
    </message>
    <message>
        <source>A step function is flat apart from its jump: f′ = 0, so no gradient passes it.</source>
        <translation>계단 함수는 갑자기 뛰는 곳 말고는 평평합니다: f′ = 0이므로 기울기가 전달되지 않습니다.</translation>
    </message>
    <message>
        <source>A typical weight of {layer} has a gradient of {size:,.0f}.</source>
        <translation>{layer}의 전형적인 가중치는 기울기가 {size:,.0f}입니다.</translation>
    </message>
    <message>
        <source>A wave, for patterns that repeat.</source>
        <translation>물결 모양 함수로, 되풀이되는 무늬에 알맞습니다.</translation>
    </message>
    <message>
        <source>A weight of {layer} gets 1/{times:,.0f} of the gradient of one of {output}; each layer in between passes on less than 1 % on average.</source>
        <translation>{layer}의 가중치가 받는 기울기는 {output}의 가중치가 받는 기울기의 1/{times:,.0f}입니다. 그 사이의 층은 평균 1%도 전달하지 못합니다.</translation>
    </message>
    <message>
        <source>A weight of {layer} gets 1/{times:,.0f} of the gradient that a weight of {output} gets.</source>
        <translation>{layer}의 가중치가 받는 기울기는 {output}의 가중치가 받는 기울기의 1/{times:,.0f}입니다.</translation>
    </message>
    <message>
        <source>A weight of {layer} gets 1/{times:,.0f} of the gradient that a weight of {output} gets; each layer in between passes on {factor:.0%} on average.</source>
        <translation>{layer}의 가중치가 받는 기울기는 {output}의 가중치가 받는 기울기의 1/{times:,.0f}입니다. 그 사이의 층은 평균 {factor:.0%}씩 전달합니다.</translation>
    </message>
    <message>
        <source>A weight of {layer} gets {share:,.0f} times the gradient that a weight of {output} gets.</source>
        <translation>{layer}의 가중치가 받는 기울기는 {output}의 가중치가 받는 기울기의 {share:,.0f}배입니다.</translation>
    </message>
    <message>
        <source>AND</source>
        <translation>AND</translation>
    </message>
    <message>
        <source>Adam that also makes every weight a little smaller in each update.</source>
        <translation>Adam과 같지만, 업데이트할 때마다 모든 가중치를 조금씩 줄입니다.</translation>
    </message>
    <message>
        <source>Add gate: gradient distributor</source>
        <translation>덧셈 게이트: 기울기 분배기</translation>
    </message>
    <message>
        <source>Adds or subtracts the inputs where the answer is wrong; it uses no slope.</source>
        <translation>답이 틀리면 입력을 더하거나 뺍니다. 미분값은 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Adds up the gradients of earlier updates, so that a steady direction becomes faster.</source>
        <translation>이전 업데이트의 기울기를 누적하여, 방향이 일정하면 점점 빨라집니다.</translation>
    </message>
    <message>
        <source>After every period the learning rate is multiplied by the decay factor.</source>
        <translation>한 주기가 지날 때마다 학습률에 감쇠 계수를 곱합니다.</translation>
    </message>
    <message>
        <source>All recorded gradients of the last epochs are 0: nothing is left to learn, or nothing can be learned.</source>
        <translation>최근 에포크에 기록된 기울기가 모두 0입니다: 더 배울 것이 없거나, 아무것도 배울 수 없습니다.</translation>
    </message>
    <message>
        <source>All targets of this set are equal, so R² does not exist.</source>
        <translation>이 데이터의 정답이 모두 같아 R²는 존재하지 않습니다.</translation>
    </message>
    <message>
        <source>All that the output learns of a spiral goes through two neurons in the middle</source>
        <translation>출력층이 나선에서 배우는 것은 모두 가운데의 뉴런 2개를 지나갑니다</translation>
    </message>
    <message>
        <source>All weights start at 0, so the neurons of a layer stay alike.</source>
        <translation>모든 가중치가 0에서 시작하므로 한 층의 뉴런들이 계속 똑같습니다.</translation>
    </message>
    <message>
        <source>All weights start at one value, so the neurons of a layer stay alike.</source>
        <translation>모든 가중치가 같은 값에서 시작하므로 한 층의 뉴런들이 계속 똑같습니다.</translation>
    </message>
    <message>
        <source>Answers 1 or 0 and nothing between; gradient descent cannot train it.</source>
        <translation>0 아니면 1로만 답합니다. 경사 하강법으로는 학습할 수 없습니다.</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>팔의 수</translation>
    </message>
    <message>
        <source>As L1; a weight that the pull η λ carries across 0 becomes exactly 0 and stays 0.</source>
        <translation>L1과 같지만, 당기는 양 η λ 때문에 0을 넘어가게 되는 가중치는 정확히 0이 되고 계속 0으로 남습니다.</translation>
    </message>
    <message>
        <source>At 0 the slope of ReLU is taken as 0.</source>
        <translation>ReLU의 0에서의 미분값은 0으로 둡니다.</translation>
    </message>
    <message>
        <source>At 0 the slope of leaky ReLU is taken as 0.01.</source>
        <translation>리키 ReLU의 0에서의 미분값은 0.01로 둡니다.</translation>
    </message>
    <message>
        <source>At 0 the slope of |x| is taken as 0.</source>
        <translation>|x|의 0에서의 미분값은 0으로 둡니다.</translation>
    </message>
    <message>
        <source>At the margin the slope is taken as 0.</source>
        <translation>마진 경계에서의 미분값은 0으로 둡니다.</translation>
    </message>
    <message>
        <source>Autoencoder-shaped, 2-8-2-8-1</source>
        <translation>오토인코더 모양, 2-8-2-8-1</translation>
    </message>
    <message>
        <source>Backward: chain rule, z changes every answer of the softmax</source>
        <translation>역전파: 연쇄 법칙, z는 소프트맥스의 모든 답을 바꿈</translation>
    </message>
    <message>
        <source>Backward: gradient of its bias</source>
        <translation>역전파: 이 뉴런의 편향의 기울기</translation>
    </message>
    <message>
        <source>Backward: gradient of its weights, from {source}</source>
        <translation>역전파: {source}에서 오는 가중치의 기울기</translation>
    </message>
    <message>
        <source>Backward: gradient of the answer</source>
        <translation>역전파: 답의 기울기</translation>
    </message>
    <message>
        <source>Backward: gradient of the biases</source>
        <translation>역전파: 편향의 기울기</translation>
    </message>
    <message>
        <source>Backward: gradient of the input</source>
        <translation>역전파: 입력의 기울기</translation>
    </message>
    <message>
        <source>Backward: gradient of the inputs</source>
        <translation>역전파: 입력의 기울기</translation>
    </message>
    <message>
        <source>Backward: gradient of the shared bias, a sum over all neurons</source>
        <translation>역전파: 공유 편향의 기울기, 모든 뉴런의 합</translation>
    </message>
    <message>
        <source>Backward: gradient of the weighted sum</source>
        <translation>역전파: 가중합의 기울기</translation>
    </message>
    <message>
        <source>Backward: gradient of the weighted sums</source>
        <translation>역전파: 가중합의 기울기</translation>
    </message>
    <message>
        <source>Backward: gradient of the weights, {source} → {target}</source>
        <translation>역전파: 가중치의 기울기, {source} → {target}</translation>
    </message>
    <message>
        <source>Backward: slope of softmax, another output</source>
        <translation>역전파: 소프트맥스의 미분값, 다른 출력</translation>
    </message>
    <message>
        <source>Backward: slope of softmax, the same output</source>
        <translation>역전파: 소프트맥스의 미분값, 같은 출력</translation>
    </message>
    <message>
        <source>Backward: slope of the activation</source>
        <translation>역전파: 활성화 함수의 미분값</translation>
    </message>
    <message>
        <source>Backward: with {activation} and {loss} only Ŷ − Y is left</source>
        <translation>역전파: {activation}, {loss}에서는 Ŷ − Y만 남음</translation>
    </message>
    <message>
        <source>Backward: with {activation} and {loss} the sum over all answers is ∂L/∂z = ŷ − y</source>
        <translation>역전파: {activation}, {loss}에서는 모든 답에 대한 합이 ∂L/∂z = ŷ − y</translation>
    </message>
    <message>
        <source>Backward: with {activation} and {loss} two factors cancel, ∂L/∂z = ŷ − y is left</source>
        <translation>역전파: {activation}, {loss}에서는 두 인수가 약분되어 ∂L/∂z = ŷ − y만 남음</translation>
    </message>
    <message>
        <source>Backward: {activation} and {loss} in one step</source>
        <translation>역전파: {activation}, {loss} 계산을 한 단계로</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>막대</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>Blobs</source>
        <translation>덩어리</translation>
    </message>
    <message>
        <source>Bumps</source>
        <translation>봉우리</translation>
    </message>
    <message>
        <source>Chain rule from the loss to the parameter</source>
        <translation>연쇄 법칙: 손실에서 매개변수까지</translation>
    </message>
    <message>
        <source>Chain rule, path {number} of {count:,}</source>
        <translation>연쇄 법칙: 경로 {count:,}개 중 {number}번째</translation>
    </message>
    <message>
        <source>Chain rule, sum of the {count:,} paths</source>
        <translation>연쇄 법칙: 경로 {count:,}개의 합</translation>
    </message>
    <message>
        <source>Checkers</source>
        <translation>체스판</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>원</translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation>클래스 가중치</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Clipping is switched off for the check.</source>
        <translation>확인하는 동안 클리핑을 끕니다.</translation>
    </message>
    <message>
        <source>Column n is sample n, and its δ is of its own loss Lₙ: the mean over all brings 1/B.</source>
        <translation>n열은 샘플 n이고, 그 δ는 그 샘플의 손실 Lₙ에 대한 것입니다: 전체 평균을 낼 때 1/B배가 됩니다.</translation>
    </message>
    <message>
        <source>Compared is ∂J/∂w, with J = L + penalty.</source>
        <translation>∂J/∂w를 비교합니다(J = L + 벌점).</translation>
    </message>
    <message>
        <source>Computed once, used for all gradients of this layer and for δ of {layers}.</source>
        <translation>한 번만 계산하여, 이 층의 모든 기울기와 {layers}의 δ에 씁니다.</translation>
    </message>
    <message>
        <source>Computed once, used for all gradients of this layer.</source>
        <translation>한 번만 계산하여, 이 층의 모든 기울기에 씁니다.</translation>
    </message>
    <message>
        <source>Costs little where the right answer gets a high probability, and much where it gets a low one.</source>
        <translation>맞는 답의 확률이 높으면 손실이 작고, 낮으면 손실이 큽니다.</translation>
    </message>
    <message>
        <source>Costs nothing once the answer is right with a margin of 1.</source>
        <translation>마진 1 이상으로 맞히면 손실이 0입니다.</translation>
    </message>
    <message>
        <source>Decay factor</source>
        <translation>감쇠 계수</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>깊은 신경망</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>드롭아웃</translation>
    </message>
    <message>
        <source>Dropout is switched off for the check.</source>
        <translation>확인하는 동안 드롭아웃을 끕니다.</translation>
    </message>
    <message>
        <source>E of textbooks: {formula}; ∂L/∂ŷ = ŷ − y for each output</source>
        <translation>교과서의 E: {formula}, 출력마다 ∂L/∂ŷ = ŷ − y</translation>
    </message>
    <message>
        <source>ELU</source>
        <translation>ELU</translation>
    </message>
    <message>
        <source>Each pass uses them, each update changes them.</source>
        <translation>순전파와 역전파 때마다 쓰고, 업데이트 때마다 바뀝니다.</translation>
    </message>
    <message>
        <source>Each sigmoid multiplies the gradient by at most 0.25.</source>
        <translation>시그모이드를 지날 때마다 기울기에 많아야 0.25가 곱해집니다.</translation>
    </message>
    <message>
        <source>Each update is a step against the gradient of a mini-batch.</source>
        <translation>업데이트할 때마다 미니배치의 기울기 반대 방향으로 한 걸음 움직입니다.</translation>
    </message>
    <message>
        <source>Each update is a step against the gradient of the whole training set.</source>
        <translation>업데이트할 때마다 훈련 데이터 전체의 기울기 반대 방향으로 한 걸음 움직입니다.</translation>
    </message>
    <message>
        <source>Equal inputs share the gradient equally.</source>
        <translation>값이 같은 입력은 기울기를 똑같이 나누어 받습니다.</translation>
    </message>
    <message>
        <source>Evenly spread from −limit to limit.</source>
        <translation>−limit부터 limit까지 고르게 뽑습니다.</translation>
    </message>
    <message>
        <source>Evenly spread from −r to r, so that signals keep their size with ReLU. fan_in counts the edges into a neuron.</source>
        <translation>−r부터 r까지 고르게 뽑습니다. ReLU를 쓸 때 신호의 크기가 유지됩니다. fan_in은 뉴런에 들어오는 에지 수입니다.</translation>
    </message>
    <message>
        <source>Evenly spread from −r to r, so that signals keep their size with tanh or sigmoid. fan_in and fan_out count the edges into and out of a neuron.</source>
        <translation>−r부터 r까지 고르게 뽑습니다. tanh나 시그모이드를 쓸 때 신호의 크기가 유지됩니다. fan_in은 뉴런에 들어오는 에지 수, fan_out은 나가는 에지 수입니다.</translation>
    </message>
    <message>
        <source>Evenly spread from −r to r, so that sums are about as large as the inputs. fan_in counts the edges into a neuron.</source>
        <translation>−r부터 r까지 고르게 뽑습니다. 가중합의 크기가 입력과 비슷해집니다. fan_in은 뉴런에 들어오는 에지 수입니다.</translation>
    </message>
    <message>
        <source>Every input gets the gradient of the output.</source>
        <translation>모든 입력이 출력의 기울기를 그대로 받습니다.</translation>
    </message>
    <message>
        <source>Every input gets the other one's value as its slope.</source>
        <translation>각 입력의 미분값은 상대 입력의 값입니다.</translation>
    </message>
    <message>
        <source>Every number that is added gets the whole gradient.</source>
        <translation>더해지는 수는 모두 기울기를 그대로 받습니다.</translation>
    </message>
    <message>
        <source>Fan-out: gradients add up</source>
        <translation>갈라짐: 기울기가 더해짐</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>칸의 수</translation>
    </message>
    <message>
        <source>Five sigmoids: vanishing gradient</source>
        <translation>시그모이드 다섯 개: 기울기 소실</translation>
    </message>
    <message>
        <source>For each parameter: whether it is a weight, and numbers that the update needs.</source>
        <translation>매개변수마다: 가중치인지 아닌지와, 업데이트에 필요한 수.</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>수식</translation>
    </message>
    <message>
        <source>Forward: activation</source>
        <translation>순전파: 활성값</translation>
    </message>
    <message>
        <source>Forward: activations of the layer</source>
        <translation>순전파: 층의 활성값</translation>
    </message>
    <message>
        <source>Forward: weighted sum</source>
        <translation>순전파: 가중합</translation>
    </message>
    <message>
        <source>Forward: weighted sums of the layer</source>
        <translation>순전파: 층의 가중합</translation>
    </message>
    <message>
        <source>From {weakest} to {strongest} the gradients of the layers differ by a factor of {spread:.1f}.</source>
        <translation>기울기가 가장 작은 층({weakest})과 가장 큰 층({strongest})은 기울기가 {spread:.1f}배 차이 납니다.</translation>
    </message>
    <message>
        <source>Frozen: each pass uses them, no update changes them.</source>
        <translation>동결됨: 순전파와 역전파 때마다 쓰지만, 업데이트해도 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>Gauss</source>
        <translation>가우스</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>기울기 클리핑</translation>
    </message>
    <message>
        <source>Gradient of the bias: the mean of δ of its neuron over the samples</source>
        <translation>편향의 기울기: 그 뉴런의 δ를 샘플에 대해 평균한 값</translation>
    </message>
    <message>
        <source>Gradient of the bias: δ of its neuron</source>
        <translation>편향의 기울기: 그 뉴런의 δ</translation>
    </message>
    <message>
        <source>Gradient of the shared bias: the mean of the sum of δ of all its neurons</source>
        <translation>공유 편향의 기울기: 모든 뉴런의 δ를 더한 값의 평균</translation>
    </message>
    <message>
        <source>Gradient of the shared bias: the sum of δ of all its neurons</source>
        <translation>공유 편향의 기울기: 모든 뉴런의 δ를 더한 값</translation>
    </message>
    <message>
        <source>Gradient of the weight: the mean of δ of its target × activation</source>
        <translation>가중치의 기울기: (도착 뉴런의 δ × 활성값)의 평균</translation>
    </message>
    <message>
        <source>Gradient of the weight: δ of its target × what the edge carries</source>
        <translation>가중치의 기울기: 도착 뉴런의 δ × 에지로 들어온 값</translation>
    </message>
    <message>
        <source>Half of the squared distance, so that its slope is simply the error.</source>
        <translation>거리 제곱의 절반입니다: 미분값이 바로 오차가 됩니다.</translation>
    </message>
    <message>
        <source>Half of the squared distances, added up over the outputs: with more outputs it grows.</source>
        <translation>거리의 제곱을 모든 출력에 대해 더한 것의 절반입니다: 출력이 많을수록 커집니다.</translation>
    </message>
    <message>
        <source>He/Kaiming normal</source>
        <translation>He/Kaiming 정규 분포</translation>
    </message>
    <message>
        <source>He/Kaiming uniform</source>
        <translation>He/Kaiming 균등 분포</translation>
    </message>
    <message>
        <source>Hinge loss (SVM)</source>
        <translation>힌지 손실(SVM)</translation>
    </message>
    <message>
        <source>How much of the previous velocity is kept</source>
        <translation>이전 속도를 얼마나 유지하는지</translation>
    </message>
    <message>
        <source>Huber (δ = 1)</source>
        <translation>후버(δ = 1)</translation>
    </message>
    <message>
        <source>Inside the margin the gradient flows, outside nothing does.</source>
        <translation>마진 안쪽에서는 기울기가 흐르고, 바깥쪽에서는 흐르지 않습니다.</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>붓꽃</translation>
    </message>
    <message>
        <source>It is frozen: its gradient is computed, but it keeps its value.</source>
        <translation>동결되어 있습니다: 기울기는 계산하지만 값은 그대로입니다.</translation>
    </message>
    <message>
        <source>It is row {row}, column {column} of ∂L/∂W, {source} → {target}.</source>
        <translation>∂L/∂W ({source} → {target})의 {row}행 {column}열입니다.</translation>
    </message>
    <message>
        <source>Keeps the division away from 0</source>
        <translation>0으로 나누지 않도록 더하는 작은 수</translation>
    </message>
    <message>
        <source>L = (w x + b − t)², a linear neuron.</source>
        <translation>L = (w x + b − t)², 선형 뉴런입니다.</translation>
    </message>
    <message>
        <source>L = ln Σ exp(z) − z₁: the gradients are ŷ − y.</source>
        <translation>L = ln Σ exp(z) − z₁: 기울기는 ŷ − y입니다.</translation>
    </message>
    <message>
        <source>L = −ln ŷ: the gradient at z is ŷ − 1.</source>
        <translation>L = −ln ŷ: z에서의 기울기는 ŷ − 1입니다.</translation>
    </message>
    <message>
        <source>L1, exact 0</source>
        <translation>L1, 정확히 0</translation>
    </message>
    <message>
        <source>LeCun normal</source>
        <translation>LeCun 정규 분포</translation>
    </message>
    <message>
        <source>LeCun uniform</source>
        <translation>LeCun 균등 분포</translation>
    </message>
    <message>
        <source>Like AdaGrad, but it slowly forgets old gradients.</source>
        <translation>AdaGrad와 같지만, 오래된 기울기를 서서히 잊습니다.</translation>
    </message>
    <message>
        <source>Like ReLU, but below 0 a hundredth of the gradient still passes.</source>
        <translation>ReLU와 같지만, 0보다 작은 쪽에서도 기울기의 100분의 1이 전달됩니다.</translation>
    </message>
    <message>
        <source>Like ReLU, but below 0 it bends smoothly towards −1.</source>
        <translation>ReLU와 같지만, 0보다 작은 쪽에서는 부드럽게 휘어 −1에 가까워집니다.</translation>
    </message>
    <message>
        <source>Like the squared error for small errors, like the absolute error for large ones.</source>
        <translation>작은 오차에는 제곱 오차처럼, 큰 오차에는 절대 오차처럼 작용합니다.</translation>
    </message>
    <message>
        <source>Limit ±</source>
        <translation>한계 ±</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>직선</translation>
    </message>
    <message>
        <source>Logistic regression</source>
        <translation>로지스틱 회귀</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Loss of this sample</source>
        <translation>이 샘플의 손실</translation>
    </message>
    <message>
        <source>Loss: the mean over the samples</source>
        <translation>손실: 샘플에 대한 평균</translation>
    </message>
    <message>
        <source>Made once: an update needs no new memory. A smaller last mini-batch has its own.</source>
        <translation>한 번만 만들어, 업데이트할 때 새 메모리가 필요 없습니다. 마지막 미니배치가 더 작으면 따로 만듭니다.</translation>
    </message>
    <message>
        <source>Max gate: gradient router</source>
        <translation>max 게이트: 기울기 라우터</translation>
    </message>
    <message>
        <source>Memory of the mean of its square</source>
        <translation>기울기 제곱의 평균을 얼마나 오래 기억하는지</translation>
    </message>
    <message>
        <source>Memory of the mean of the gradient</source>
        <translation>기울기의 평균을 얼마나 오래 기억하는지</translation>
    </message>
    <message>
        <source>Memory of the mean of the squared gradient</source>
        <translation>기울기 제곱의 평균을 얼마나 오래 기억하는지</translation>
    </message>
    <message>
        <source>Minus the logarithm of the probability that the right class gets.</source>
        <translation>정답 클래스가 받는 확률의 로그에 음의 부호를 붙인 값입니다.</translation>
    </message>
    <message>
        <source>Momentum and RMSProp together, corrected for the first updates.</source>
        <translation>모멘텀과 RMSProp을 합치고, 처음 업데이트들을 보정합니다.</translation>
    </message>
    <message>
        <source>Momentum that already looks ahead to where it is moving.</source>
        <translation>움직여 갈 곳을 미리 내다보는 모멘텀입니다.</translation>
    </message>
    <message>
        <source>Moons</source>
        <translation>반달</translation>
    </message>
    <message>
        <source>Multiply gate: gradient switcher</source>
        <translation>곱셈 게이트: 기울기 교환기</translation>
    </message>
    <message>
        <source>NAND</source>
        <translation>NAND</translation>
    </message>
    <message>
        <source>Needed backward: the gradient of the weights into {layers} is made with it.</source>
        <translation>역전파에 필요합니다: {layers}에 들어가는 가중치의 기울기를 이것으로 구합니다.</translation>
    </message>
    <message>
        <source>Needed backward: the same neurons are left out.</source>
        <translation>역전파에 필요합니다: 같은 뉴런이 빠집니다.</translation>
    </message>
    <message>
        <source>Needed backward: δ is made with the slope f′(Z).</source>
        <translation>역전파에 필요합니다: δ를 구할 때 미분값 f′(Z)를 씁니다.</translation>
    </message>
    <message>
        <source>Needed backward: δ is made with the slope f′(Z); dropout has changed A.</source>
        <translation>역전파에 필요합니다: δ를 구할 때 미분값 f′(Z)를 씁니다. A는 드롭아웃으로 바뀌어 있습니다.</translation>
    </message>
    <message>
        <source>Needed backward: δ of the output compares Ŷ with Y.</source>
        <translation>역전파에 필요합니다: 출력의 δ를 구할 때 Ŷ, Y를 비교합니다.</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>네스테로프</translation>
    </message>
    <message>
        <source>No gradient is recorded yet: it comes with the next epochs.</source>
        <translation>기록된 기울기가 아직 없습니다: 다음 에포크에서 기록됩니다.</translation>
    </message>
    <message>
        <source>No gradient reaches {layer}: on the way back to it, slopes and weights multiply to 0.</source>
        <translation>{layer}에는 기울기가 전달되지 않습니다: 거꾸로 오는 길에서 미분값과 가중치의 곱이 0이 됩니다.</translation>
    </message>
    <message>
        <source>No penalty: training follows the loss alone.</source>
        <translation>벌점이 없습니다: 학습은 손실만 따릅니다.</translation>
    </message>
    <message>
        <source>OR</source>
        <translation>OR</translation>
    </message>
    <message>
        <source>Of all biases</source>
        <translation>모든 편향의 값</translation>
    </message>
    <message>
        <source>One hidden layer of 32 ReLU neurons bends the border around two moons</source>
        <translation>ReLU 뉴런 32개인 은닉층 1개가 반달 2개를 둘러 가며 결정 경계를 휘게 합니다</translation>
    </message>
    <message>
        <source>One neuron with a step learns the gate AND by the perceptron rule</source>
        <translation>계단 함수 뉴런 1개가 퍼셉트론 규칙으로 AND 게이트를 배웁니다</translation>
    </message>
    <message>
        <source>One neuron with cross-entropy, target 1</source>
        <translation>뉴런 하나와 교차 엔트로피, 정답 1</translation>
    </message>
    <message>
        <source>One neuron with squared error</source>
        <translation>뉴런 하나와 제곱 오차</translation>
    </message>
    <message>
        <source>One neuron without activation fits a plane: ŷ = w₁x₁ + w₂x₂ + b</source>
        <translation>활성화 함수가 없는 뉴런 1개로 평면을 맞춥니다: ŷ = w₁x₁ + w₂x₂ + b</translation>
    </message>
    <message>
        <source>One sigmoid neuron separates two classes by a straight line</source>
        <translation>시그모이드 뉴런 1개가 두 클래스를 직선으로 나눕니다</translation>
    </message>
    <message>
        <source>Only so that you can see it: it is added to W and b at once.</source>
        <translation>보여 주기만 합니다: W와 b에 곧바로 더해집니다.</translation>
    </message>
    <message>
        <source>Only so that you can see it: the perceptron rule needs Ŷ and Y.</source>
        <translation>보여 주기만 합니다: 퍼셉트론 규칙에는 Ŷ, Y가 필요합니다.</translation>
    </message>
    <message>
        <source>Only so that you can see it: the slope f′(Z) = {slope} needs no Z.</source>
        <translation>보여 주기만 합니다: 미분값 f′(Z) = {slope}에는 Z가 필요 없습니다.</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Order of the samples</source>
        <translation>샘플 순서</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Own data</source>
        <translation>내 데이터</translation>
    </message>
    <message>
        <source>Own points</source>
        <translation>내 점</translation>
    </message>
    <message>
        <source>P is a permutation: it moves each number to its place in the transposed matrix.</source>
        <translation>P는 치환 행렬입니다: 각 수를 전치 행렬에서의 자리로 옮깁니다.</translation>
    </message>
    <message>
        <source>Passes on what is above 0 and makes the rest 0; below 0 no gradient passes.</source>
        <translation>0보다 큰 값은 그대로 내보내고 나머지는 0으로 만듭니다. 0보다 작은 쪽에서는 기울기가 전달되지 않습니다.</translation>
    </message>
    <message>
        <source>Passes z on unchanged: the neuron stays linear.</source>
        <translation>z를 그대로 내보냅니다: 뉴런은 선형입니다.</translation>
    </message>
    <message>
        <source>Patterns: + distributes, max routes, × switches</source>
        <translation>패턴: + 분배, max 라우팅, × 교환</translation>
    </message>
    <message>
        <source>Perceptron</source>
        <translation>퍼셉트론</translation>
    </message>
    <message>
        <source>Period (epochs)</source>
        <translation>주기(에포크)</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>주기의 수</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>평면</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>Pulls every weight towards 0 equally hard; many end near 0.</source>
        <translation>모든 가중치를 똑같은 힘으로 0 쪽으로 당깁니다. 많은 가중치가 0 가까이에 머뭅니다.</translation>
    </message>
    <message>
        <source>Pulls weights towards 0, and large ones harder than small ones.</source>
        <translation>가중치를 0 쪽으로 당깁니다. 큰 가중치일수록 더 세게 당깁니다.</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>ReLU at 0</source>
        <translation>0에서의 ReLU</translation>
    </message>
    <message>
        <source>Regularisation</source>
        <translation>규제</translation>
    </message>
    <message>
        <source>Rings</source>
        <translation>고리</translation>
    </message>
    <message>
        <source>Row i, column j of it is the mean over the samples of δ of neuron i × activation j.</source>
        <translation>i행 j열은 뉴런 i의 δ × 활성값 j를 샘플에 대해 평균한 값입니다.</translation>
    </message>
    <message>
        <source>Row i, column j of it is δ of neuron i × activation j.</source>
        <translation>i행 j열은 뉴런 i의 δ × 활성값 j입니다.</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Saddle</source>
        <translation>안장</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>스케줄</translation>
    </message>
    <message>
        <source>SiLU (Swish)</source>
        <translation>SiLU (Swish)</translation>
    </message>
    <message>
        <source>Sigmoid neuron</source>
        <translation>시그모이드 뉴런</translation>
    </message>
    <message>
        <source>Sigmoid neuron, opened</source>
        <translation>시그모이드 뉴런, 펼친 모습</translation>
    </message>
    <message>
        <source>Sigmoid neuron, typed gate by gate</source>
        <translation>시그모이드 뉴런, 게이트별로 입력</translation>
    </message>
    <message>
        <source>Sinc</source>
        <translation>sinc</translation>
    </message>
    <message>
        <source>Sine</source>
        <translation>사인</translation>
    </message>
    <message>
        <source>Single neuron (linear regression)</source>
        <translation>뉴런 하나(선형 회귀)</translation>
    </message>
    <message>
        <source>Six hidden layers of 4 tanh neurons, trained with Adam on a circle</source>
        <translation>tanh 뉴런이 4개씩 있는 은닉층 6개를 원 데이터로 Adam 옵티마이저로 학습합니다</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>직선의 기울기</translation>
    </message>
    <message>
        <source>Softmax with cross-entropy, class 1 of 3</source>
        <translation>소프트맥스와 교차 엔트로피, 클래스 3개 중 1번</translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation>나선</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>퍼짐</translation>
    </message>
    <message>
        <source>Squeezes z between 0 and 1; for large |z| it is nearly flat, and little gradient passes.</source>
        <translation>z를 0과 1 사이로 압축합니다. |z|가 크면 거의 평평해져 기울기가 조금밖에 전달되지 않습니다.</translation>
    </message>
    <message>
        <source>Squeezes z between −1 and 1; for large |z| it is nearly flat, and little gradient passes.</source>
        <translation>z를 −1과 1 사이로 압축합니다. |z|가 크면 거의 평평해져 기울기가 조금밖에 전달되지 않습니다.</translation>
    </message>
    <message>
        <source>Std. deviation</source>
        <translation>표준편차</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>계단</translation>
    </message>
    <message>
        <source>Step neuron: no gradient</source>
        <translation>계단 함수 뉴런: 기울기 없음</translation>
    </message>
    <message>
        <source>Stopped at epoch {epoch:,}: in the last {epochs:,} epochs the training loss changed by less than {tolerance:g}.</source>
        <translation>{epoch:,}번째 에포크에서 종료: 최근 {epochs:,}에포크 동안 훈련 손실의 변화가 {tolerance:g}보다 작았습니다.</translation>
    </message>
    <message>
        <source>Stopped at epoch {epoch:,}: in the last {epochs:,} epochs the validation loss changed by less than {tolerance:g}.</source>
        <translation>{epoch:,}번째 에포크에서 종료: 최근 {epochs:,}에포크 동안 검증 손실의 변화가 {tolerance:g}보다 작았습니다.</translation>
    </message>
    <message>
        <source>Stopped at epoch {epoch:,}: no better loss since epoch {best:,}, whose weights are back.</source>
        <translation>{epoch:,}번째 에포크에서 종료: {best:,}번째 에포크 이후 손실이 더 작아지지 않아, 그때의 가중치로 되돌렸습니다.</translation>
    </message>
    <message>
        <source>Stopped at epoch {epoch:,}: no better test loss since epoch {best:,}.</source>
        <translation>{epoch:,}번째 에포크에서 종료: {best:,}번째 에포크 이후 테스트 손실이 더 작아지지 않았습니다.</translation>
    </message>
    <message>
        <source>Stopped at epoch {epoch:,}: no better training loss since epoch {best:,} (there is no other set to watch).</source>
        <translation>{epoch:,}번째 에포크에서 종료: {best:,}번째 에포크 이후 훈련 손실이 더 작아지지 않았습니다(살펴볼 다른 데이터가 없습니다).</translation>
    </message>
    <message>
        <source>Stopped at epoch {epoch:,}: no better validation loss since epoch {best:,}.</source>
        <translation>{epoch:,}번째 에포크에서 종료: {best:,}번째 에포크 이후 검증 손실이 더 작아지지 않았습니다.</translation>
    </message>
    <message>
        <source>Stopped at epoch {epoch:,}: training loss {loss:.4g} has reached its target.</source>
        <translation>{epoch:,}번째 에포크에서 종료: 훈련 손실({loss:.4g})이 목표에 이르렀습니다.</translation>
    </message>
    <message>
        <source>Stopped at epoch {epoch:,}: validation loss {loss:.4g} has reached its target.</source>
        <translation>{epoch:,}번째 에포크에서 종료: 검증 손실({loss:.4g})이 목표에 이르렀습니다.</translation>
    </message>
    <message>
        <source>Takes smaller steps for weights whose gradients have been large so far.</source>
        <translation>지금까지 기울기가 컸던 가중치일수록 더 조금씩 움직입니다.</translation>
    </message>
    <message>
        <source>TensorFlow Playground's default</source>
        <translation>TensorFlow Playground 기본값</translation>
    </message>
    <message>
        <source>The check computes in double precision; training itself computes in single precision.</source>
        <translation>확인은 배정밀도로 계산하고, 학습은 단정밀도로 계산합니다.</translation>
    </message>
    <message>
        <source>The distance between answer and target: every error pulls equally hard.</source>
        <translation>답과 정답 사이의 거리입니다: 모든 오차가 똑같은 힘으로 당깁니다.</translation>
    </message>
    <message>
        <source>The epoch under way has used some samples already: choose “Next mini-batch” to walk through its next update.</source>
        <translation>진행 중인 에포크에서 이미 쓴 샘플이 있습니다. 다음 업데이트를 따라가려면 “다음 미니배치”를 고르세요.</translation>
    </message>
    <message>
        <source>The exercise of the notes: both inputs branch, so their gradients are sums.</source>
        <translation>강의 노트의 연습 문제입니다: 두 입력이 모두 갈라지므로 기울기(gradient)를 더합니다.</translation>
    </message>
    <message>
        <source>The first example: the chain rule with two gates.</source>
        <translation>첫 번째 예제: 게이트(gate) 두 개의 연쇄 법칙(chain rule)입니다.</translation>
    </message>
    <message>
        <source>The gradient of {layer} is no longer a finite number.</source>
        <translation>{layer}의 기울기가 더 이상 유한한 수가 아닙니다.</translation>
    </message>
    <message>
        <source>The gradients are not 0, but no weight moved in the last recorded updates.</source>
        <translation>기울기는 0이 아니지만, 최근에 기록된 업데이트에서 움직인 가중치가 없습니다.</translation>
    </message>
    <message>
        <source>The inputs go to the output as well, around the hidden layers</source>
        <translation>입력이 은닉층을 건너뛰어 출력층으로도 바로 갑니다</translation>
    </message>
    <message>
        <source>The larger input gets everything; equal ones share it.</source>
        <translation>더 큰 입력이 모두 받고, 같으면 나누어 받습니다.</translation>
    </message>
    <message>
        <source>The learning rate falls smoothly: in every period by the decay factor.</source>
        <translation>학습률이 부드럽게 작아집니다: 한 주기가 지나면 감쇠 계수를 곱한 값이 됩니다.</translation>
    </message>
    <message>
        <source>The learning rate falls to 0 within one period, like half a wave.</source>
        <translation>학습률이 한 주기 동안 코사인 곡선의 반쪽 모양을 따라 0까지 작아집니다.</translation>
    </message>
    <message>
        <source>The learning rate grows up to η within the first period.</source>
        <translation>학습률이 첫 주기 동안 η까지 커집니다.</translation>
    </message>
    <message>
        <source>The learning rate η stays the same.</source>
        <translation>학습률 η는 변하지 않습니다.</translation>
    </message>
    <message>
        <source>The limit of 1 epoch is reached; raise it under “Stop when” to go on.</source>
        <translation>한도인 1에포크에 이르렀습니다. 계속하려면 “종료 조건”에서 한도를 높이세요.</translation>
    </message>
    <message>
        <source>The limit of {limit:,} epochs is reached; raise it under “Stop when” to go on.</source>
        <translation>한도인 {limit:,}에포크에 이르렀습니다. 계속하려면 “종료 조건”에서 한도를 높이세요.</translation>
    </message>
    <message>
        <source>The loss and δ are computed from it.</source>
        <translation>이것으로 손실과 δ를 계산합니다.</translation>
    </message>
    <message>
        <source>The loss is computed from it; δ needs Ŷ and Y only.</source>
        <translation>이것으로 손실을 계산합니다. δ에는 Ŷ, Y만 필요합니다.</translation>
    </message>
    <message>
        <source>The network's numbers overflow: not all answers are numbers.</source>
        <translation>신경망의 값이 넘칩니다(오버플로): 수가 아닌 답이 있습니다.</translation>
    </message>
    <message>
        <source>The network's numbers overflow: the loss is not a number.</source>
        <translation>신경망의 값이 넘칩니다(오버플로): 손실이 수가 아닙니다.</translation>
    </message>
    <message>
        <source>The neurons of {layer} are all equal and get equal gradients, so they stay equal.</source>
        <translation>{layer}의 뉴런은 모두 같고 기울기도 똑같이 받으므로, 앞으로도 계속 같습니다.</translation>
    </message>
    <message>
        <source>The neurons that dropout leaves out here stay left out.</source>
        <translation>여기서 드롭아웃으로 빠진 뉴런은 그대로 빠져 있습니다.</translation>
    </message>
    <message>
        <source>The next update needs it.</source>
        <translation>다음 업데이트에 필요합니다.</translation>
    </message>
    <message>
        <source>The numbers of a worked example or of a link, as its source has them; all others are evenly spread from −limit to limit.</source>
        <translation>풀이 예제나 링크의 원본에 있는 수를 씁니다. 나머지는 −limit부터 limit까지 고르게 뽑습니다.</translation>
    </message>
    <message>
        <source>The optimiser makes the step from it.</source>
        <translation>옵티마이저가 이것으로 변화량을 만듭니다.</translation>
    </message>
    <message>
        <source>The optimiser makes the step from it; it has the shape of {value}.</source>
        <translation>옵티마이저가 이것으로 변화량을 만듭니다. {value}의 형상과 같습니다.</translation>
    </message>
    <message>
        <source>The penalty has set it to 0, where it stays.</source>
        <translation>벌점 때문에 0이 되었고, 계속 0으로 남습니다.</translation>
    </message>
    <message>
        <source>The perceptron rule uses no gradient.</source>
        <translation>퍼셉트론 규칙은 기울기를 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>The pull of the penalty would carry it across 0: it becomes 0 and stays 0.</source>
        <translation>벌점이 당기면 0을 넘어가게 되므로, 0이 되어 계속 0으로 남습니다.</translation>
    </message>
    <message>
        <source>The same exercise in named steps</source>
        <translation>같은 연습 문제, 이름 붙인 단계로</translation>
    </message>
    <message>
        <source>The same function once more, written without a sigmoid.</source>
        <translation>같은 함수를 시그모이드 없이 한 번 더 썼습니다.</translation>
    </message>
    <message>
        <source>The same neuron with the sigmoid opened: ×(−1), exp, +1, 1/x.</source>
        <translation>같은 뉴런의 시그모이드를 펼쳤습니다: ×(−1), exp, +1, 1/x.</translation>
    </message>
    <message>
        <source>The slope of the step is 0, so gradient descent cannot train it.</source>
        <translation>계단 함수의 미분값은 0이므로, 경사 하강법으로는 학습할 수 없습니다.</translation>
    </message>
    <message>
        <source>The slope of the step is taken as 0 everywhere.</source>
        <translation>계단 함수의 미분값은 어디에서나 0으로 둡니다.</translation>
    </message>
    <message>
        <source>The slope of {activation} is 0 everywhere; the perceptron rule uses no gradient.</source>
        <translation>{activation}의 미분값은 어디에서나 0입니다. 퍼셉트론 규칙은 기울기를 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>The squared distance between answer and target: large errors count much more.</source>
        <translation>답과 정답 사이 거리의 제곱입니다: 큰 오차가 훨씬 크게 반영됩니다.</translation>
    </message>
    <message>
        <source>The steps of the notes, each with its name. Code shows the staged backward pass.</source>
        <translation>강의 노트의 단계마다 이름을 붙였습니다. “코드”에서 단계별 역전파(backpropagation)를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>The test set is sealed: open it once, at the end.</source>
        <translation>테스트 데이터가 봉인되어 있습니다: 맨 마지막에 한 번만 여세요.</translation>
    </message>
    <message>
        <source>The training loss has risen from {low:.3g} (update {update:,}) to {loss:.3g}. The learning rate {rate:g} is probably too large.</source>
        <translation>훈련 손실이 {low:.3g}({update:,}번째 업데이트)에서 {loss:.3g}까지 커졌습니다. 학습률({rate:g})이 너무 큰 것 같습니다.</translation>
    </message>
    <message>
        <source>The update leaves neurons out (dropout): choose “Next mini-batch” to walk through it as it will be.</source>
        <translation>업데이트에서는 일부 뉴런이 빠집니다(드롭아웃). 실제 업데이트를 그대로 따라가려면 “다음 미니배치”를 고르세요.</translation>
    </message>
    <message>
        <source>The vector example of the notes: ∂f/∂W = 2 q·xᵀ and ∂f/∂x = 2 Wᵀ·q. Each gradient has the shape of its value.</source>
        <translation>강의 노트의 벡터 예제입니다: ∂f/∂W = 2 q·xᵀ, ∂f/∂x = 2 Wᵀ·q. 기울기의 형상은 각각 그 값의 형상과 같습니다.</translation>
    </message>
    <message>
        <source>There are no samples in this set.</source>
        <translation>이 데이터에는 샘플이 없습니다.</translation>
    </message>
    <message>
        <source>There is no derivative at the kink; 0 is taken. Move b to either side.</source>
        <translation>꺾인 점에서는 미분할 수 없어 0으로 둡니다. b를 양쪽으로 움직여 보세요.</translation>
    </message>
    <message>
        <source>There is one layer of weights, and it gets a gradient.</source>
        <translation>가중치가 있는 층이 하나뿐이고, 그 층에 기울기가 전달됩니다.</translation>
    </message>
    <message>
        <source>Training changes nothing: all gradients are 0. Nothing is left to learn, or dead and saturated neurons let no gradient through.</source>
        <translation>학습해도 바뀌는 것이 없습니다: 모든 기울기가 0입니다. 더 배울 것이 없거나, 죽은 뉴런과 포화된 뉴런이 기울기를 막고 있습니다.</translation>
    </message>
    <message>
        <source>Training changes nothing: all weights and biases are frozen or cut.</source>
        <translation>학습해도 바뀌는 것이 없습니다: 가중치와 편향이 모두 동결되었거나 끊겨 있습니다.</translation>
    </message>
    <message>
        <source>Training changes nothing: each step is so small that it is lost in rounding.</source>
        <translation>학습해도 바뀌는 것이 없습니다: 변화량이 너무 작아 반올림하면 사라집니다.</translation>
    </message>
    <message>
        <source>Training changes nothing: the learning rate is 0.</source>
        <translation>학습해도 바뀌는 것이 없습니다: 학습률이 0입니다.</translation>
    </message>
    <message>
        <source>Training changes nothing: the perceptron rule finds no wrong answer.</source>
        <translation>학습해도 바뀌는 것이 없습니다: 퍼셉트론 규칙으로 볼 때 틀린 답이 없습니다.</translation>
    </message>
    <message>
        <source>Training diverged at update {update:,}: {tensor} of layer {layer} overflowed first. The learning rate {rate:g} is too large.</source>
        <translation>{update:,}번째 업데이트에서 학습이 발산했습니다: {layer}의 {tensor} 값이 가장 먼저 넘쳤습니다(오버플로). 학습률({rate:g})이 너무 큽니다.</translation>
    </message>
    <message>
        <source>Training diverged at update {update:,}: {tensor} of layer {layer} overflowed first. The weights were too large before it (largest |w| = {largest:.3g}); start with smaller ones.</source>
        <translation>{update:,}번째 업데이트에서 학습이 발산했습니다: {layer}의 {tensor} 값이 가장 먼저 넘쳤습니다(오버플로). 그 전에 이미 가중치가 너무 컸습니다(가장 큰 |w| = {largest:.3g}). 더 작은 가중치로 시작하세요.</translation>
    </message>
    <message>
        <source>Training updates with a mini-batch of {batch:,} of the {samples:,} samples: choose “Next mini-batch” to walk through its update.</source>
        <translation>학습할 때는 샘플 {samples:,}개 중 {batch:,}개씩 미니배치로 업데이트합니다. 그 업데이트를 따라가려면 “다음 미니배치”를 고르세요.</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>회전수</translation>
    </message>
    <message>
        <source>Turns all outputs together into probabilities that add up to 1.</source>
        <translation>모든 출력을 한꺼번에, 합이 1인 확률로 바꿉니다.</translation>
    </message>
    <message>
        <source>Two hidden neurons are enough for the gate XOR, four samples</source>
        <translation>XOR 게이트의 샘플 4개에는 은닉층의 뉴런 2개면 충분합니다</translation>
    </message>
    <message>
        <source>Update with these samples as the mini-batch</source>
        <translation>이 샘플들이 미니배치일 때의 업데이트</translation>
    </message>
    <message>
        <source>Update, if this sample were the whole batch</source>
        <translation>업데이트: 이 샘플 하나가 배치 전체일 때</translation>
    </message>
    <message>
        <source>Update: change and new biases</source>
        <translation>업데이트: 변화량과 새 편향</translation>
    </message>
    <message>
        <source>Update: change and new weights, {source} → {target}</source>
        <translation>업데이트: 변화량과 새 가중치, {source} → {target}</translation>
    </message>
    <message>
        <source>Update: its change and its new value</source>
        <translation>업데이트: 변화량과 새 값</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Vectors: a layer σ(W·x + b), softmax and loss</source>
        <translation>벡터: 층 σ(W·x + b), 소프트맥스, 손실</translation>
    </message>
    <message>
        <source>Vectors: ‖W·x‖²</source>
        <translation>벡터: ‖W·x‖²</translation>
    </message>
    <message>
        <source>W and b are one matrix [W b]: A has a row of ones below it, and δ too.</source>
        <translation>W와 b는 하나의 행렬 [W b]입니다: A 아래에 1로 채운 행이 있고, δ에도 있습니다.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>가중치 감쇠</translation>
    </message>
    <message>
        <source>Where answer and target agree the slope is taken as 0.</source>
        <translation>답과 정답이 같을 때의 미분값은 0으로 둡니다.</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>넓은 신경망</translation>
    </message>
    <message>
        <source>With skip connection</source>
        <translation>건너뛰기 연결</translation>
    </message>
    <message>
        <source>With the penalty: what training follows is ∂J/∂w, with J = L + P</source>
        <translation>벌점이 있을 때: 학습은 ∂J/∂w를 따름, J = L + P</translation>
    </message>
    <message>
        <source>XOR</source>
        <translation>XOR</translation>
    </message>
    <message>
        <source>XOR gate</source>
        <translation>XOR 게이트</translation>
    </message>
    <message>
        <source>XOR gate, 2-2-1</source>
        <translation>XOR 게이트, 2-2-1</translation>
    </message>
    <message>
        <source>Xavier/Glorot normal</source>
        <translation>Xavier/Glorot 정규 분포</translation>
    </message>
    <message>
        <source>Xavier/Glorot uniform</source>
        <translation>Xavier/Glorot 균등 분포</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>영점의 수</translation>
    </message>
    <message>
        <source>absolute error</source>
        <translation>절대 오차</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>활성값</translation>
    </message>
    <message>
        <source>answers of the network</source>
        <translation>신경망의 답</translation>
    </message>
    <message>
        <source>as listed</source>
        <translation>목록 순서대로</translation>
    </message>
    <message>
        <source>as listed, rest later</source>
        <translation>목록 순서대로, 나머지는 다음에</translation>
    </message>
    <message>
        <source>as many textbooks write it: {formula}; ∂L/∂ŷ = ŷ − y</source>
        <translation>많은 교과서의 표기: {formula}, ∂L/∂ŷ = ŷ − y</translation>
    </message>
    <message>
        <source>at random</source>
        <translation>무작위로</translation>
    </message>
    <message>
        <source>b is added to every column, so its gradient is the sum over the columns.</source>
        <translation>b는 모든 열에 더해지므로, b의 기울기는 열을 모두 더한 것입니다.</translation>
    </message>
    <message>
        <source>biases</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>binary: {formula}; with sigmoid ∂L/∂z = ŷ − y exactly</source>
        <translation>이진: {formula}, 시그모이드와 함께 쓰면 정확히 ∂L/∂z = ŷ − y</translation>
    </message>
    <message>
        <source>c is the class weight n / (k · n_c): with n training samples and k classes, each class with its n_c samples counts the same in all.</source>
        <translation>c는 클래스 가중치 n / (k · n_c)입니다: 훈련 샘플이 n개, 클래스가 k개일 때, 샘플이 n_c개인 클래스들이 전체에서 모두 같은 비중을 갖게 됩니다.</translation>
    </message>
    <message>
        <source>categorical: {formula}; with softmax ∂L/∂z = ŷ − y exactly</source>
        <translation>범주형: {formula}, 소프트맥스와 함께 쓰면 정확히 ∂L/∂z = ŷ − y</translation>
    </message>
    <message>
        <source>class {number}</source>
        <translation>클래스 {number}</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>상수</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>코사인</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>교차 엔트로피</translation>
    </message>
    <message>
        <source>digit {number}</source>
        <translation>숫자 {number}</translation>
    </message>
    <message>
        <source>direction of the perceptron rule, not a gradient</source>
        <translation>퍼셉트론 규칙의 방향(기울기가 아님)</translation>
    </message>
    <message>
        <source>dropout mask: which neurons are left out</source>
        <translation>드롭아웃 마스크: 빠지는 뉴런</translation>
    </message>
    <message>
        <source>errors of the answers: the perceptron rule has no δ</source>
        <translation>답의 오차: 퍼셉트론 규칙에는 δ가 없음</translation>
    </message>
    <message>
        <source>exponential</source>
        <translation>지수 감쇠</translation>
    </message>
    <message>
        <source>full batch: {formula}</source>
        <translation>전체 배치: {formula}</translation>
    </message>
    <message>
        <source>g is the gradient before the update; ∂L/∂w above is the one after it.</source>
        <translation>g는 업데이트하기 전의 기울기이고, 위의 ∂L/∂w는 업데이트한 뒤의 기울기입니다.</translation>
    </message>
    <message>
        <source>given numbers</source>
        <translation>주어진 수</translation>
    </message>
    <message>
        <source>gradient descent</source>
        <translation>경사 하강법</translation>
    </message>
    <message>
        <source>gradient of the biases</source>
        <translation>편향의 기울기</translation>
    </message>
    <message>
        <source>gradient of the weighted sums</source>
        <translation>가중합의 기울기</translation>
    </message>
    <message>
        <source>gradient of the weights, {source} → {target}</source>
        <translation>가중치의 기울기, {source} → {target}</translation>
    </message>
    <message>
        <source>half squared error</source>
        <translation>제곱 오차의 절반</translation>
    </message>
    <message>
        <source>half sum of squares</source>
        <translation>제곱합의 절반</translation>
    </message>
    <message>
        <source>hinge (SVM)</source>
        <translation>힌지(SVM)</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>항등 함수</translation>
    </message>
    <message>
        <source>inputs of the samples</source>
        <translation>샘플의 입력</translation>
    </message>
    <message>
        <source>joined A</source>
        <translation>이어 붙인 A</translation>
    </message>
    <message>
        <source>leaky ReLU</source>
        <translation>리키 ReLU</translation>
    </message>
    <message>
        <source>mini-batch: {formula}</source>
        <translation>미니배치: {formula}</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>정규 분포</translation>
    </message>
    <message>
        <source>ones</source>
        <translation>1로 채운 행</translation>
    </message>
    <message>
        <source>perceptron rule</source>
        <translation>퍼셉트론 규칙</translation>
    </message>
    <message>
        <source>petal length</source>
        <translation>꽃잎 길이</translation>
    </message>
    <message>
        <source>petal width</source>
        <translation>꽃잎 너비</translation>
    </message>
    <message>
        <source>scratch, Δθ</source>
        <translation>임시 공간, Δθ</translation>
    </message>
    <message>
        <source>scratch, δ</source>
        <translation>임시 공간, δ</translation>
    </message>
    <message>
        <source>sepal length</source>
        <translation>꽃받침 길이</translation>
    </message>
    <message>
        <source>sepal width</source>
        <translation>꽃받침 너비</translation>
    </message>
    <message>
        <source>setosa</source>
        <translation>세토사</translation>
    </message>
    <message>
        <source>shuffled</source>
        <translation>섞어서</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>시그모이드</translation>
    </message>
    <message>
        <source>sine</source>
        <translation>사인</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>소프트맥스</translation>
    </message>
    <message>
        <source>softmax cross-entropy</source>
        <translation>소프트맥스 교차 엔트로피</translation>
    </message>
    <message>
        <source>softplus</source>
        <translation>소프트플러스</translation>
    </message>
    <message>
        <source>squared error</source>
        <translation>제곱 오차</translation>
    </message>
    <message>
        <source>step</source>
        <translation>계단 함수</translation>
    </message>
    <message>
        <source>step decay</source>
        <translation>계단식 감쇠</translation>
    </message>
    <message>
        <source>step of the weights and biases</source>
        <translation>가중치와 편향의 변화량</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>targets of the samples</source>
        <translation>샘플의 정답</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>균등 분포</translation>
    </message>
    <message>
        <source>versicolor</source>
        <translation>버시컬러</translation>
    </message>
    <message>
        <source>virginica</source>
        <translation>버지니카</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>워밍업</translation>
    </message>
    <message>
        <source>weighted sums</source>
        <translation>가중합</translation>
    </message>
    <message>
        <source>weights, {source} → {target}</source>
        <translation>가중치, {source} → {target}</translation>
    </message>
    <message>
        <source>what the optimiser remembers of each weight and bias</source>
        <translation>옵티마이저가 가중치와 편향마다 기억하는 값</translation>
    </message>
    <message>
        <source>x goes two ways; what comes back is added.</source>
        <translation>x가 두 갈래로 나뉘고, 되돌아오는 기울기는 더해집니다.</translation>
    </message>
    <message>
        <source>zeros</source>
        <translation>모두 0</translation>
    </message>
    <message>
        <source>{formula} (weights only)</source>
        <translation>{formula} (가중치만)</translation>
    </message>
    <message>
        <source>{layer} has no recorded gradient yet: it comes with one of the next epochs.</source>
        <translation>{layer}에는 기록된 기울기가 아직 없습니다: 앞으로의 에포크에서 기록됩니다.</translation>
    </message>
    <message>
        <source>{paths} paths lead from this parameter to the loss. One path after the other takes {along} multiplications. Backpropagation computes each δ once and takes {once}.</source>
        <translation>이 매개변수에서 손실까지 가는 경로는 {paths}개입니다. 경로를 하나씩 계산하면 곱셈이 {along}번 필요합니다. 역전파는 각 δ를 한 번만 계산하므로 {once}번이면 됩니다.</translation>
    </message>
    <message>
        <source>{value} if {condition}, else {other}</source>
        <translation>{condition}일 때 {value}, 그 외 {other}</translation>
    </message>
    <message>
        <source>Δ was made with the gradients before the update; above are new ones.</source>
        <translation>Δ는 업데이트하기 전의 기울기로 만들었습니다. 위에 있는 것은 새 기울기입니다.</translation>
    </message>
    <message>
        <source>δ of sample n is of its own loss Lₙ: the mean over all brings 1/B.</source>
        <translation>샘플 n의 δ는 그 샘플의 손실 Lₙ에 대한 것입니다: 전체 평균을 낼 때 1/B배가 됩니다.</translation>
    </message>
    <message>
        <source>δ of {layer} is computed once: it gives the gradients of all {count:,} weights and biases of this layer, and δ of {layers}.</source>
        <translation>{layer}의 δ는 한 번만 계산합니다: 이 층의 가중치와 편향 {count:,}개의 기울기와 {layers}의 δ가 모두 여기서 나옵니다.</translation>
    </message>
    <message>
        <source>δ of {layer} is computed once: it gives the gradients of all {count:,} weights and biases of this layer.</source>
        <translation>{layer}의 δ는 한 번만 계산합니다: 이 층의 가중치와 편향 {count:,}개의 기울기가 모두 여기서 나옵니다.</translation>
    </message>
</context>
</TS>
